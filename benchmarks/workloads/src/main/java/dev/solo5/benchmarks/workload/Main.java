package dev.solo5.benchmarks.workload;

import java.util.List;

/** Runs one workload several times, on a JVM or as a guest, and prints how long each took. */
public final class Main {
  private static final List<Workload> ALL =
      List.of(new Bodies(), new Sorting(), new Counting(), new Trees(), new Text());

  private Main() {}

  /**
   * Prints a line for each round: nanoseconds, and what the workload computed.
   *
   * @param arguments the name of a workload, and the number of rounds; or nothing, to wait
   */
  public static void main(String[] arguments) throws InterruptedException {
    if (arguments.length == 0) {
      System.out.println("waiting");
      Thread.sleep(60_000);
      return;
    }
    for (Workload workload : ALL) {
      if (workload.getClass().getSimpleName().equalsIgnoreCase(arguments[0])) {
        run(workload, Integer.parseInt(arguments[1]));
        return;
      }
    }
    throw new IllegalArgumentException("workload '" + arguments[0] + "'");
  }

  private static void run(Workload workload, int rounds) {
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      long result = workload.run();
      System.out.println((System.nanoTime() - start) + " " + result);
    }
  }
}
