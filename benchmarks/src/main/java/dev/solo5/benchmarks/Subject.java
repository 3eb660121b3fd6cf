package dev.solo5.benchmarks;

import java.io.IOException;

/** Something whose duration is measured. */
interface Subject {
  /** What it is, as it stands in the report. */
  String name();

  /**
   * Does it once.
   *
   * @return how long it took, in nanoseconds
   * @throws IOException if it failed, so that its duration means nothing
   */
  long runNanos() throws IOException, InterruptedException;
}
