package dev.solo5.guest.conformance.threads;

import dev.solo5.guest.conformance.Show;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

public final class Monitors {
  static int counter;

  static synchronized void count() {
    int seen = counter;
    Thread.yield();
    counter = seen + 1;
  }

  public static void run(PrintStream out) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 3; t++) {
      threads.add(
          new Thread(() -> {
            for (int i = 0; i < 300; i++) {
              count();
            }
          }));
    }
    for (Thread thread : threads) {
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    out.println(counter);
    Object lock = new Object();
    synchronized (lock) {
      synchronized (lock) {
        out.println(Thread.holdsLock(lock));
      }
      lock.wait(1);
    }
    out.println(Thread.holdsLock(lock));
    Show.of(
        out,
        "exception in a monitor",
        () -> {
          synchronized (lock) {
            throw new IllegalStateException("inside");
          }
        });
    Thread after =
        new Thread(() -> {
          synchronized (lock) {
            out.println("free again");
          }
        });
    after.start();
    after.join();
  }

  private Monitors() {}
}
