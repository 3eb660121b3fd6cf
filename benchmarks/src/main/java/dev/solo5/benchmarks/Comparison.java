package dev.solo5.benchmarks;

import java.io.IOException;

/** A subject and its floor, measured alternately so that a drift of the machine affects both. */
record Comparison(Subject subject, Subject floor, int warmUpRounds, int rounds) {
  Comparison {
    if (rounds < 1) {
      throw new IllegalArgumentException("rounds " + rounds + ", expected at least 1");
    }
  }

  /** Runs the rounds: subject, floor, subject, floor. */
  Result measure() throws IOException, InterruptedException {
    for (int round = 0; round < warmUpRounds; round++) {
      var _ = subject.runNanos() + floor.runNanos();
    }
    long[] ofSubject = new long[rounds];
    long[] ofFloor = new long[rounds];
    for (int round = 0; round < rounds; round++) {
      ofSubject[round] = subject.runNanos();
      ofFloor[round] = floor.runNanos();
    }
    return new Result(subject.name(), floor.name(), new Samples(ofSubject), new Samples(ofFloor));
  }

  /** The durations of both. */
  record Result(String subject, String floor, Samples ofSubject, Samples ofFloor) {
    /** Median of the subject over median of the floor. */
    double ratio() {
      return (double) ofSubject.medianNanos() / ofFloor.medianNanos();
    }
  }
}
