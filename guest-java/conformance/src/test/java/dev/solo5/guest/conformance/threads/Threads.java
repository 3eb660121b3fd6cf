package dev.solo5.guest.conformance.threads;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

public final class Threads {
  public static void run(PrintStream out) throws InterruptedException {
    Thread thread =
        new Thread(() -> out.println("ran in " + Thread.currentThread().getName()), "mine");
    out.println(thread.getName());
    thread.start();
    thread.join();
    out.println(thread.isAlive() + " " + Thread.currentThread().getName());
    Thread sleeper =
        new Thread(() -> {
          try {
            Thread.sleep(100000);
            out.println("slept");
          } catch (InterruptedException e) {
            out.println("interrupted " + Thread.currentThread().isInterrupted());
          }
        });
    sleeper.start();
    Thread.sleep(5);
    sleeper.interrupt();
    sleeper.join();
    Thread.currentThread().interrupt();
    out.println(Thread.interrupted() + " " + Thread.interrupted());
    ThreadLocal<Integer> local = ThreadLocal.withInitial(() -> 7);
    local.set(8);
    Thread other = new Thread(() -> out.println("other " + local.get()));
    other.start();
    other.join();
    out.println(local.get());
    local.remove();
    out.println(local.get());
    StringBuffer order = new StringBuffer();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int id = i;
      Thread before = i == 0 ? null : threads.get(i - 1);
      threads.add(
          new Thread(() -> {
            try {
              if (before != null) {
                before.join();
              }
              Thread.sleep(5 - id);
            } catch (InterruptedException e) {
              order.append("!");
            }
            order.append(id);
          }));
    }
    threads.forEach(Thread::start);
    for (Thread each : threads) {
      each.join();
    }
    out.println(order);
    Thread endless =
        new Thread(() -> {
          try {
            Thread.sleep(10);
          } catch (InterruptedException e) {
            out.println(e);
          }
        });
    endless.start();
    endless.join(1000000);

    endless.join();
  }

  private Threads() {}
}
