package dev.solo5.guest.program;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** Translated, and run on a JVM, for the same output. */
public final class Main {
  private Main() {}

  /** Runs what the first argument names. */
  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "language" -> {
        Language.run(arguments.length - 1);
        Order.run();
      }
      case "allocation" -> Allocation.run(Integer.parseInt(arguments[1]));
      case "arguments" -> System.out.println(Arrays.toString(arguments));
      case "uncaught" -> throw new IllegalStateException("nobody catches this");
      case "threads" -> Threads.run();
      case "locks" -> Locks.run();
      case "executors" -> Executing.run();
      case "futures" -> Futures.run();
      case "queues" -> Queues.run();
      case "digests" -> Digests.run();
      case "sockets" -> Sockets.run();
      case "surroundings" ->
          System.out.println(
              System.getProperty("color") + System.getenv("HOME") + Arrays.toString(arguments));
      case "end" -> end(Integer.parseInt(arguments[1]));
      case "stuck" -> new CountDownLatch(1).await();
      case "overflow" -> System.out.println(endless(1));
      case "memory" -> exhaust();
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  @SuppressWarnings("InfiniteRecursion")
  private static int endless(int depth) {
    return 1 + endless(depth + 1);
  }

  private static void exhaust() {
    Object[] last = {};
    while (true) {
      last = new Object[] {last, new byte[1000]};
    }
  }

  /** Ends by a thread, while another waits. */
  private static void end(int status) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
    Thread daemon = new Thread(Main::sleep);
    daemon.setDaemon(true);
    daemon.start();
    new Thread(
            () -> {
              System.out.print("last;");
              if (status != 0) {
                System.exit(status);
              }
            })
        .start();
    System.out.print("main;");
  }

  private static void sleep() {
    try {
      Thread.sleep(100_000_000);
    } catch (InterruptedException e) {
      System.out.println(e);
    }
  }
}
