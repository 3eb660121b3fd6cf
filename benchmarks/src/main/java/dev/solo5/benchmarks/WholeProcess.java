package dev.solo5.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A command from start to end as a process of its own.
 *
 * @param before what to do before each start, outside the measured time
 * @param log where its output goes
 * @param expectedStatus how it ends when all is well
 */
record WholeProcess(
    String name,
    List<String> command,
    Path directory,
    Preparation before,
    Path log,
    int expectedStatus)
    implements Subject {
  /** Sets the scene for one run. */
  interface Preparation {
    /** Nothing to do. */
    Preparation NONE = () -> {};

    void prepare() throws IOException;
  }

  @Override
  public long runNanos() throws IOException, InterruptedException {
    before.prepare();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    long start = System.nanoTime();
    int status = builder.start().waitFor();
    long nanos = System.nanoTime() - start;
    if (status != expectedStatus) {
      throw new IOException(
          "%s: status %s, expected %s: %s"
              .formatted(name, status, expectedStatus, Files.readString(log).strip()));
    }
    return nanos;
  }
}
