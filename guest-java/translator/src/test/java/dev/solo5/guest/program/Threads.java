package dev.solo5.guest.program;

import java.util.ArrayList;
import java.util.List;

/** Threads, their monitors and locals, and what a program knows of its surroundings. */
@SuppressWarnings({
  "BusyWait",
  "CatchAndPrintStackTrace",
  "EmptyCatch",
  "FutureReturnValueIgnored",
  "InterruptedInCatchBlock",
  "LockNotBeforeTry",
  "NarrowingCompoundAssignment",
  "OperatorPrecedence",
  "ThreadPriorityCheck",
  "TimeUnitConversionChecker",
  "UnnecessaryLambda",
  "UnusedVariable",
  "WaitNotInLoop",
  "deprecation"
})
final class Threads {
  private Threads() {}

  static void run() throws Exception {
    names();
    monitors();
    locals();
    uncaught();
    system();
  }

  private static void p(Object text) {
    System.out.println(text);
  }

  private static void awaitState(Thread thread, Thread.State state) throws InterruptedException {
    while (thread.getState() != state) {
      Thread.sleep(1);
    }
  }

  static void names() throws Exception {
    Thread a = new Thread(() -> {});
    Thread b = new Thread(() -> {}, "b");
    Thread c = new Thread(() -> {});
    p(a.getName() + b.getName() + c.getName() + " " + Thread.currentThread().getName());
    p(a.getState());
    a.start();
    a.join();
    p(a.getState() + " " + a.isAlive());
    try {
      a.start();
    } catch (IllegalThreadStateException e) {
      p(e);
    }
    Thread v =
        Thread.ofVirtual()
            .name("v-", 3)
            .unstarted(
                () -> p(Thread.currentThread().isVirtual() + Thread.currentThread().getName()));
    p(v.isDaemon() + " " + v.getName() + v.getPriority());
    v.start();
    v.join();
    Thread.startVirtualThread(() -> p("[" + Thread.currentThread().getName() + "]")).join();
    Thread q =
        Thread.ofPlatform()
            .daemon()
            .priority(7)
            .name("q")
            .start(() ->
                p(Thread.currentThread().getPriority() + " " + Thread.currentThread().isDaemon()));
    q.join(java.time.Duration.ofSeconds(5));
    var f = Thread.ofPlatform().name("w", 0).factory();
    p(f.newThread(() -> {}).getName() + f.newThread(() -> {}).getName());
    p(Thread.currentThread().getThreadGroup().getName());
  }

  static void monitors() throws Exception {
    Object lock = new Object();
    int[] n = {0};
    List<Thread> ts = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int id = i;
      Thread t =
          new Thread(() -> {
            for (int k = 0; k < 20; k++)
              synchronized (lock) {
                int x = n[0];
                Thread.yield();
                n[0] = x + 1;
              }
          });
      ts.add(t);
      t.start();
    }
    for (Thread t : ts) t.join();
    p(n[0]);
    // notify order, wait/timeouts/interrupts
    Thread w =
        new Thread(() -> {
          synchronized (lock) {
            try {
              lock.wait();
              p("no");
            } catch (InterruptedException e) {
              p("interrupted " + Thread.currentThread().isInterrupted() + Thread.holdsLock(lock));
            }
          }
        });
    w.start();
    awaitState(w, Thread.State.WAITING);
    p(w.getState());
    synchronized (lock) {
      w.interrupt();
      Thread.sleep(20);
      p("still mine");
    }
    w.join();
    synchronized (lock) {
      long t = System.nanoTime();
      lock.wait(30);
      p(System.nanoTime() - t >= 29_000_000L);
    }
    Thread.currentThread().interrupt();
    try {
      synchronized (lock) {
        lock.wait(1);
      }
    } catch (InterruptedException e) {
      p("at once " + Thread.interrupted());
    }
    Thread.currentThread().interrupt();
    try {
      Thread.sleep(1000);
    } catch (InterruptedException e) {
      p(e + " " + Thread.interrupted());
    }
    try {
      lock.notify();
    } catch (IllegalMonitorStateException e) {
      p(e);
    }
    try {
      lock.wait();
    } catch (IllegalMonitorStateException e) {
      p(e);
    }
    try {
      lock.wait(-1);
    } catch (IllegalArgumentException e) {
      p(e);
    }
    Thread blocked =
        new Thread(() -> {
          synchronized (lock) {
            p("entered");
          }
        });
    synchronized (lock) {
      blocked.start();
      awaitState(blocked, Thread.State.BLOCKED);
      p(blocked.getState());
    }
    blocked.join();
    // wait with nested count
    Thread x;
    synchronized (lock) {
      synchronized (lock) {
        x =
            new Thread(() -> {
              synchronized (lock) {
                lock.notifyAll();
              }
            });
        x.start();
        lock.wait();
        p(Thread.holdsLock(lock));
      }
      p(Thread.holdsLock(lock));
    }
    p(Thread.holdsLock(lock));
    x.join();
    int[] turn = {0};
    List<Integer> order = new ArrayList<>();
    ts.clear();
    for (int i = 0; i < 4; i++) {
      int id = i;
      Thread t =
          new Thread(() -> {
            synchronized (order) {
              while (turn[0] != id)
                try {
                  order.wait();
                } catch (InterruptedException e) {
                  return;
                }
              order.add(id);
              turn[0]++;
              order.notifyAll();
            }
          });
      ts.add(0, t);
    }
    for (Thread t : ts) t.start();
    for (Thread t : ts) t.join();
    p(order);
    // sleeper is not starved by one that yields
    boolean[] done = {false};
    Thread s =
        new Thread(() -> {
          try {
            Thread.sleep(20);
          } catch (InterruptedException e) {
          }
          done[0] = true;
        });
    s.start();
    while (!done[0]) Thread.yield();
    p("slept");
    StringBuilder hash = new StringBuilder();
    Object h = new Object();
    int h1 = h.hashCode();
    synchronized (h) {
      hash.append(h.hashCode() == h1);
    }
    hash.append(h.hashCode() == h1);
    p(hash);
  }

  static void locals() throws Exception {
    ThreadLocal<Integer> l = ThreadLocal.withInitial(() -> 7);
    InheritableThreadLocal<String> i = new InheritableThreadLocal<>();
    i.set("from main");
    l.set(1);
    Thread t =
        new Thread(() -> {
          p(l.get() + i.get());
          i.set("x");
          l.remove();
        });
    t.start();
    t.join();
    p(l.get() + i.get());
    l.remove();
    p(l.get());
    Thread.Builder.OfVirtual b = Thread.ofVirtual().inheritInheritableThreadLocals(false);
    b.start(() -> p(i.get())).join();
  }

  static void uncaught() throws Exception {
    Thread t =
        new Thread(() -> {
          throw new IllegalStateException("x");
        });
    t.setUncaughtExceptionHandler((th, e) -> p(th.getName().startsWith("Thread-") + " " + e));
    t.start();
    t.join();
    Thread.setDefaultUncaughtExceptionHandler((th, e) -> p("default " + e));
    Thread u =
        new Thread(() -> {
          throw new IllegalStateException("y");
        });
    u.start();
    u.join();
    Thread.setDefaultUncaughtExceptionHandler(null);
    p(Thread.getDefaultUncaughtExceptionHandler());
  }

  static void system() {
    p(
        System.getProperty("line.separator").length()
            + System.getProperty("file.separator")
            + System.getProperty("nope")
            + System.getProperty("nope", "d"));
    p(
        System.setProperty("a.b", "c")
            + System.getProperty("a.b")
            + System.clearProperty("a.b")
            + System.getProperty("a.b"));
    try {
      System.getProperty("");
    } catch (IllegalArgumentException e) {
      p(e);
    }
    try {
      System.getProperty(null);
    } catch (NullPointerException e) {
      p(e);
    }
    p(
        System.getenv("NO_SUCH")
            + " "
            + (System.getenv() != null)
            + Integer.getInteger("q", 4)
            + Boolean.getBoolean("z"));
    Runtime r = Runtime.getRuntime();
    p(
        r.availableProcessors() > 0
            && r.totalMemory() >= r.freeMemory()
            && r.maxMemory() >= r.totalMemory());
    r.gc();
    p(Runtime.version().feature());
  }
}
