package dev.solo5.benchmarks.workload;

/** Some 10 to 100 ms of work on a warm JVM. */
interface Workload {
  /** Does it, and returns what came of it: the same number each time and everywhere. */
  long run();
}
