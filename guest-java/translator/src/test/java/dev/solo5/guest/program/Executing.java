package dev.solo5.guest.program;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

/** Executors. */
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
final class Executing {
  private Executing() {}

  static void run() throws Exception {
    executors();
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

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
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

  static void executors() throws Exception {
    try (ExecutorService e = Executors.newFixedThreadPool(2)) {
      Future<Integer> f = e.submit(() -> 42);
      p(f.get() + " " + f.isDone() + f.state());
      Future<?> bad =
          e.submit(() -> {
            throw new IllegalStateException("no");
          });
      p(t(bad::get));
      p(bad.exceptionNow());
      p(e.submit(() -> Thread.currentThread().getName()).get());
      List<Callable<Integer>> cs = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        int k = i;
        cs.add(() -> {
          sleep(5 - k);
          return k * k;
        });
      }
      StringBuilder sb = new StringBuilder();
      for (Future<Integer> x : e.invokeAll(cs)) sb.append(x.get()).append(' ');
      p(sb);
      p(
          e.invokeAny(
              List.of(
                  () -> {
                    sleep(1000);
                    return 1;
                  },
                  () -> 2)));
      Future<?> c = e.submit(() -> sleep(10000));
      sleep(5);
      p(c.cancel(true) + " " + c.isCancelled() + t(c::get));
      p(
          t(() ->
              e.submit(
                      () -> {
                        sleep(500);
                        return 1;
                      })
                  .get(5, TimeUnit.MILLISECONDS)));
      e.shutdownNow();
      p(e.isShutdown());
      p(t(() -> e.submit(() -> 1)) instanceof RejectedExecutionException);
    }
    ThreadPoolExecutor t =
        new ThreadPoolExecutor(1, 2, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1));
    CountDownLatch hold = new CountDownLatch(1);
    for (int i = 0; i < 3; i++) t.execute(() -> await(hold));
    p(
        t.getPoolSize()
            + " "
            + t.getQueue().size()
            + " "
            + (t(() -> t.execute(() -> {})) instanceof RejectedExecutionException));
    hold.countDown();
    t.shutdown();
    p(t.awaitTermination(5, TimeUnit.SECONDS) + " " + t.isTerminated() + t.getCompletedTaskCount());
    String ts = t.toString();
    p(ts.substring(ts.indexOf('[')));
    ThreadPoolExecutor pol =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            new ThreadPoolExecutor.CallerRunsPolicy());
    CountDownLatch busy = new CountDownLatch(1);
    pol.execute(() -> await(busy));
    pol.execute(() -> p("caller " + Thread.currentThread().getName()));
    busy.countDown();
    pol.shutdown();
    try (var v = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> fs = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        int k = i;
        fs.add(
            v.submit(() -> {
              Thread.sleep(5);
              return k;
            }));
      }
      int sum = 0;
      for (var f : fs) sum += f.get();
      p(sum);
    }
    ExecutorService ca = Executors.newCachedThreadPool();
    p(ca.submit(() -> "cached").get());
    ca.shutdown();
    ExecutorService one =
        Executors.newSingleThreadExecutor(r -> {
          Thread x = new Thread(r, "only");
          x.setDaemon(true);
          return x;
        });
    one.execute(() -> p(Thread.currentThread().getName()));
    one.submit(() -> {}).get();
    ScheduledExecutorService s = Executors.newScheduledThreadPool(1);
    long t0 = System.nanoTime();
    p(
        s.schedule(() -> "later", 20, TimeUnit.MILLISECONDS).get()
            + (System.nanoTime() - t0 >= 20_000_000));
    AtomicInteger n = new AtomicInteger();
    CountDownLatch three = new CountDownLatch(3);
    var fr =
        s.scheduleAtFixedRate(
            () -> {
              n.incrementAndGet();
              three.countDown();
            },
            0,
            5,
            TimeUnit.MILLISECONDS);
    three.await();
    fr.cancel(false);
    p(n.get() >= 3 && fr.isCancelled());
    var order = new StringBuilder();
    s.schedule(() -> order.append("b"), 300, TimeUnit.MILLISECONDS);
    s.schedule(() -> order.append("a"), 10, TimeUnit.MILLISECONDS);
    s.schedule(() -> order.append("c"), 600, TimeUnit.MILLISECONDS);
    s.shutdown();
    p(s.awaitTermination(5, TimeUnit.SECONDS) + " " + order);
    var fails = Executors.newSingleThreadScheduledExecutor();
    var ff =
        fails.scheduleWithFixedDelay(
            () -> {
              throw new RuntimeException("once");
            },
            1,
            1,
            TimeUnit.MILLISECONDS);
    p(t(ff::get));
    fails.shutdownNow();
    CompletionService<String> cs = new ExecutorCompletionService<>(one);
    cs.submit(() -> "x");
    cs.submit(() -> "y");
    p(cs.take().get() + cs.take().get() + cs.poll());
    ForkJoinPool fj = new ForkJoinPool(3);
    p(fj.invoke(new Fib(12)));
    p(ForkJoinPool.commonPool().submit(() -> "common").get());
    FutureTask<String> ft = new FutureTask<>(() -> "ft");
    new Thread(ft).start();
    p(ft.get() + ft.toString().substring(ft.toString().indexOf('[')));
  }

  static class Fib extends RecursiveTask<Integer> {
    private static final long serialVersionUID = 1L;

    final int n;

    Fib(int n) {
      this.n = n;
    }

    @Override
    protected Integer compute() {
      if (n < 2) return n;
      Fib a = new Fib(n - 1);
      a.fork();
      return new Fib(n - 2).compute() + a.join();
    }
  }
}
