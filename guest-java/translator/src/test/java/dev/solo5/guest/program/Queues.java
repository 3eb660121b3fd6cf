package dev.solo5.guest.program;

import java.util.*;
import java.util.concurrent.*;

/** Queues and units of time. */
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
final class Queues {
  private Queues() {}

  static void run() throws Exception {
    queues();
    units();
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

  static class D implements Delayed {
    final long at;
    final String n;

    D(long ms, String n) {
      at = System.nanoTime() + ms * 1000000;
      this.n = n;
    }

    @Override
    public long getDelay(TimeUnit u) {
      return u.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed o) {
      return Long.compare(at, ((D) o).at);
    }
  }

  static void queues() throws Exception {
    for (BlockingQueue<Integer> q :
        List.<BlockingQueue<Integer>>of(
            new ArrayBlockingQueue<>(2),
            new LinkedBlockingQueue<>(2),
            new LinkedBlockingDeque<>(2))) {
      Thread prod =
          new Thread(() -> {
            try {
              for (int i = 0; i < 10; i++) q.put(i);
            } catch (InterruptedException e) {
            }
          });
      prod.start();
      int sum = 0;
      for (int i = 0; i < 10; i++) sum = sum * 3 + q.take();
      prod.join();
      q.add(1);
      q.add(2);
      p(
          sum
              + " "
              + q.offer(3)
              + q.remainingCapacity()
              + t(() -> q.add(3))
              + q.poll(1, TimeUnit.MILLISECONDS)
              + q
              + q.contains(2)
              + q.remove(2)
              + q.poll(2, TimeUnit.MILLISECONDS)
              + q.offer(9, 1, TimeUnit.MILLISECONDS));
      List<Integer> to = new ArrayList<>();
      p(q.drainTo(to) + "" + to + t(() -> q.add(null)) + t(q::element));
    }
    PriorityBlockingQueue<String> pq = new PriorityBlockingQueue<>(4, Comparator.reverseOrder());
    pq.addAll(List.of("b", "c", "a"));
    p(pq.take() + pq.take() + pq.take() + pq.poll());
    DelayQueue<D> dq = new DelayQueue<>();
    dq.add(new D(500, "b"));
    dq.add(new D(200, "a"));
    dq.add(new D(1500, "c"));
    p(
        dq.poll()
            + dq.take().n
            + dq.take().n
            + dq.poll(1, TimeUnit.MILLISECONDS)
            + dq.size()
            + dq.take().n);
    SynchronousQueue<String> sq = new SynchronousQueue<>();
    p(sq.offer("x") + "" + sq.poll() + sq.size());
    Thread g =
        new Thread(() -> {
          try {
            sq.put("handed");
          } catch (InterruptedException e) {
          }
        });
    g.start();
    p(sq.take());
    g.join();
    LinkedTransferQueue<String> lt = new LinkedTransferQueue<>();
    p(lt.tryTransfer("no"));
    Thread tr =
        new Thread(() -> {
          try {
            lt.transfer("tr");
          } catch (InterruptedException e) {
          }
        });
    tr.start();
    sleep(5);
    p(lt.take());
    tr.join();
    ConcurrentLinkedQueue<Integer> cq = new ConcurrentLinkedQueue<>(List.of(1, 2, 3));
    for (Integer x : cq) {
      if (x == 2) cq.remove(x);
      if (x < 9) cq.offer(x * 10);
    }
    p(cq);
    ConcurrentLinkedDeque<Integer> cd = new ConcurrentLinkedDeque<>(List.of(1, 2));
    cd.addFirst(0);
    for (Integer x : cd) if (x < 9) cd.addLast(x + 10);
    p(cd + "" + cd.pollLast() + cd.peekFirst());
    BlockingDeque<Integer> bd = new LinkedBlockingDeque<>();
    bd.putFirst(1);
    bd.putLast(2);
    bd.push(0);
    p(
        bd
            + ""
            + bd.takeLast()
            + bd.pollFirst(1, TimeUnit.MILLISECONDS)
            + bd.pop()
            + bd.pollLast(1, TimeUnit.MILLISECONDS));
    Iterator<Integer> di = new LinkedBlockingDeque<>(List.of(1, 2, 3)).descendingIterator();
    p(di.next() + "" + di.next());
  }

  static void units() {
    p(
        TimeUnit.SECONDS.toMillis(3)
            + " "
            + TimeUnit.MILLISECONDS.convert(2, TimeUnit.HOURS)
            + " "
            + TimeUnit.DAYS.toNanos(200000)
            + " "
            + TimeUnit.NANOSECONDS.toDays(-5)
            + TimeUnit.of(java.time.temporal.ChronoUnit.MINUTES)
            + TimeUnit.HOURS.toChronoUnit()
            + TimeUnit.MILLISECONDS.convert(java.time.Duration.ofSeconds(-1, 5))
            + " "
            + TimeUnit.NANOSECONDS.convert(java.time.Duration.ofDays(1000000))
            + Arrays.toString(TimeUnit.values()));
  }
}
