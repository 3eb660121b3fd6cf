package dev.solo5.guest.program;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;

/** Locks and what else threads wait for. */
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
final class Locks {
  private Locks() {}

  static void run() throws Exception {
    locks();
    sync();
  }

  private static synchronized void p(Object text) {
    System.out.println(text);
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** May throw. */
  private interface Body {
    void run() throws Exception;
  }

  private static Throwable t(Body body) {
    try {
      body.run();
      return new AssertionError("nothing thrown");
    } catch (Throwable e) {
      return e;
    }
  }

  static void locks() throws Exception {
    ReentrantLock l = new ReentrantLock();
    Condition c = l.newCondition();
    int[] n = {0};
    List<Thread> ts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Thread t =
          new Thread(() -> {
            for (int k = 0; k < 10; k++) {
              l.lock();
              try {
                int x = n[0];
                Thread.yield();
                n[0] = x + 1;
              } finally {
                l.unlock();
              }
            }
          });
      ts.add(t);
      t.start();
    }
    for (Thread t : ts) t.join();
    p(n[0] + " " + l.isLocked());
    p(t(l::unlock));
    p(t(c::signal));
    l.lock();
    l.lock();
    p(l.getHoldCount() + " " + l.isHeldByCurrentThread());
    Thread w = new Thread(() -> p("try " + l.tryLock()));
    w.start();
    w.join();
    Thread s =
        new Thread(() -> {
          l.lock();
          c.signalAll();
          l.unlock();
        });
    s.start();
    c.await();
    p(l.getHoldCount());
    p(c.await(10, TimeUnit.MILLISECONDS) + " " + (c.awaitNanos(1000) <= 0));
    l.unlock();
    l.unlock();
    l.lock();
    Thread i = new Thread(() -> p(t(l::lockInterruptibly)));
    i.start();
    sleep(10);
    i.interrupt();
    i.join();
    Thread j = new Thread(() -> p(t(() -> p(l.tryLock(10, TimeUnit.MILLISECONDS)))));
    j.start();
    j.join();
    l.unlock();
    s.join();
    ReentrantReadWriteLock rw = new ReentrantReadWriteLock();
    rw.readLock().lock();
    Thread r =
        new Thread(() -> {
          rw.readLock().lock();
          p("two readers " + rw.getReadLockCount());
          rw.readLock().unlock();
        });
    r.start();
    r.join();
    Thread wr =
        new Thread(() -> {
          rw.writeLock().lock();
          p("writer");
          rw.writeLock().unlock();
        });
    wr.start();
    sleep(10);
    p("reader done");
    rw.readLock().unlock();
    wr.join();
    p(t(() -> rw.readLock().unlock()));
    Thread pk =
        new Thread(() -> {
          LockSupport.park();
          p("unparked");
        });
    pk.start();
    sleep(5);
    LockSupport.unpark(pk);
    pk.join();
    LockSupport.unpark(Thread.currentThread());
    LockSupport.park();
    LockSupport.parkNanos(1000);
    p("permit");
  }

  static void sync() throws Exception {
    Phaser phaser = new Phaser(1);
    for (int i = 0; i < 2; i++) {
      phaser.register();
      new Thread(
              () -> {
                phaser.arriveAndAwaitAdvance();
                phaser.arriveAndDeregister();
              })
          .start();
    }
    p(phaser.arriveAndAwaitAdvance() + " " + phaser.arriveAndAwaitAdvance());
    p(phaser.getRegisteredParties() + " " + phaser.arriveAndDeregister() + phaser.isTerminated());
    CountDownLatch d = new CountDownLatch(3);
    for (int i = 0; i < 3; i++) new Thread(d::countDown).start();
    d.await();
    p(d.getCount() + " " + d.await(1, TimeUnit.MILLISECONDS));
    p(new CountDownLatch(1).await(5, TimeUnit.MILLISECONDS));
    p(t(() -> new CountDownLatch(-1)));
    List<Integer> done = Collections.synchronizedList(new ArrayList<>());
    CyclicBarrier b = new CyclicBarrier(3, () -> done.add(99));
    List<Thread> ts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int id = i;
      Thread t =
          new Thread(() -> {
            try {
              b.await();
              done.add(id);
              b.await();
            } catch (Exception e) {
              p(e);
            }
          });
      ts.add(t);
      t.start();
    }
    for (Thread t : ts) t.join();
    Collections.sort(done);
    p(done);
    Thread bt = new Thread(() -> p(t(() -> b.await(10, TimeUnit.MILLISECONDS))));
    bt.start();
    bt.join();
    p(b.isBroken() + " " + t(b::await));
    b.reset();
    p(b.isBroken());
    Semaphore s = new Semaphore(2);
    s.acquire();
    p(
        s.tryAcquire()
            + " "
            + s.tryAcquire()
            + " "
            + s.tryAcquire(5, TimeUnit.MILLISECONDS)
            + s.availablePermits());
    Thread sa =
        new Thread(() -> {
          s.acquireUninterruptibly(2);
          p("got 2");
        });
    sa.start();
    sleep(5);
    s.release();
    s.release();
    sa.join();
    p(s.drainPermits());
    Exchanger<String> ex = new Exchanger<>();
    int[] got = new int[1];
    Thread et =
        new Thread(() -> {
          try {
            got[0] = ex.exchange("from t").length();
          } catch (InterruptedException e) {
          }
        });
    et.start();
    p("main got " + ex.exchange("main").length());
    et.join();
    p("t got " + got[0]);
    p(t(() -> ex.exchange("", 5, TimeUnit.MILLISECONDS)));
  }
}
