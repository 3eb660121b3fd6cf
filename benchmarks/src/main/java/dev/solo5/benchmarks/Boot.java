package dev.solo5.benchmarks;

import dev.solo5.tender.Launch;
import dev.solo5.tender.Outcome;
import java.io.IOException;

/** A unikernel from launch to end, in this JVM. */
record Boot(String name, Launch launch, Tender tender) implements Subject {
  /** One of the tenders. */
  interface Tender {
    Outcome run(Launch launch);
  }

  @Override
  public long runNanos() throws IOException {
    long start = System.nanoTime();
    Outcome outcome = tender.run(launch);
    long nanos = System.nanoTime() - start;
    if (outcome.exitStatus() != 0) {
      throw new IOException(name + ": " + outcome + ", expected status 0");
    }
    return nanos;
  }
}
