package dev.solo5.benchmarks;

import java.util.Arrays;

/** Durations of one kind, in nanoseconds. */
final class Samples {
  private final long[] ascending;

  Samples(long... nanos) {
    if (nanos.length == 0) {
      throw new IllegalArgumentException("no samples");
    }
    ascending = nanos.clone();
    Arrays.sort(ascending);
  }

  /** The middle one; of an even number, the lower of the two in the middle. */
  long medianNanos() {
    return ascending[(ascending.length - 1) / 2];
  }

  /** The quickest. */
  long leastNanos() {
    return ascending[0];
  }

  /** The slowest. */
  long mostNanos() {
    return ascending[ascending.length - 1];
  }

  int count() {
    return ascending.length;
  }
}
