package dev.solo5.benchmarks;

import dev.solo5.tender.Launch;
import dev.solo5.tender.Outcome;
import java.io.IOException;
import java.util.function.Function;

/**
 * A unikernel from launch to end, in this JVM.
 *
 * @param tender runs it
 */
record Boot(String name, Launch launch, Function<Launch, Outcome> tender) implements Subject {
  @Override
  public long runNanos() throws IOException {
    long start = System.nanoTime();
    Outcome outcome = tender.apply(launch);
    long nanos = System.nanoTime() - start;
    if (outcome.exitStatus() != 0) {
      throw new IOException(name + ": " + outcome + ", expected status 0");
    }
    return nanos;
  }
}
