package dev.solo5.guest.program;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.*;

/** Futures that others go on from. */
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
final class Futures {
  private Futures() {}

  static void run() throws Exception {
    futures();
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

  private static String s(CompletableFuture<?> f) {
    String x = f.toString();
    return x.substring(x.indexOf('['));
  }

  static void futures() throws Exception {
    var f = new CompletableFuture<Integer>();
    List<String> log = new ArrayList<>();
    f.thenAccept(x -> log.add("1"));
    var g = f.thenApply(x -> x + 1);
    g.thenAccept(x -> log.add("g1"));
    g.thenAccept(x -> log.add("g2"));
    g.thenAccept(x -> log.add("g3"));
    f.thenAccept(x -> log.add("3"));
    p(s(f));
    f.complete(5);
    p(log + " " + g.get() + s(g));
    var h = new CompletableFuture<String>();
    var h2 = h.thenApply(String::length);
    h.completeExceptionally(new IllegalStateException("bad"));
    p(s(h) + s(h2));
    p(t(h::get));
    p(t(h2::get));
    p(t(h::join));
    p(t(h2::join));
    p(h2.isCompletedExceptionally() + " " + h.exceptionNow() + h2.exceptionNow());
    p(h.handle((v, e) -> v + ":" + e).get());
    p(h2.handle((v, e) -> v + ":" + e).get());
    p(h.exceptionally(e -> "saved " + e.getMessage()).get());
    p(t(() -> h.whenComplete((v, e) -> log.add("wc " + e)).get()));
    p(log.getLast());
    p(
        CompletableFuture.completedFuture("a")
            .thenCombine(CompletableFuture.supplyAsync(() -> "b"), String::concat)
            .thenCompose(x -> CompletableFuture.supplyAsync(() -> x + "c"))
            .get());
    p(
        CompletableFuture.allOf(
                CompletableFuture.runAsync(() -> sleep(5)),
                CompletableFuture.runAsync(() -> sleep(1)))
            .thenApply(v -> "all")
            .get());
    p(
        CompletableFuture.anyOf(
                new CompletableFuture<>(), CompletableFuture.supplyAsync(() -> "any"))
            .get());
    p(t(() -> new CompletableFuture<>().orTimeout(5, TimeUnit.MILLISECONDS).get()));
    p(new CompletableFuture<String>().completeOnTimeout("dflt", 5, TimeUnit.MILLISECONDS).get());
    p(t(() -> new CompletableFuture<>().get(1, TimeUnit.MILLISECONDS)));
    var c = new CompletableFuture<String>();
    var c2 = c.thenApply(x -> x);
    c.cancel(true);
    p(c.isCancelled() + s(c) + s(c2) + t(c::join) + t(c2::get));
    p(
        CompletableFuture.supplyAsync(
                () -> 1, CompletableFuture.delayedExecutor(5, TimeUnit.MILLISECONDS))
            .applyToEither(new CompletableFuture<>(), x -> x + 1)
            .get());
    p(
        CompletableFuture.failedFuture(new RuntimeException("x"))
            .exceptionallyCompose(e -> CompletableFuture.completedFuture("ec"))
            .get());
    p(
        t(() ->
            CompletableFuture.failedStage(new RuntimeException("y")).toCompletableFuture().get()));
    p(CompletableFuture.completedStage(3).thenApply(x -> x * 2).toCompletableFuture().get());
    p(t(() -> ((CompletableFuture<Integer>) CompletableFuture.completedStage(3)).get()));
    p(
        CompletableFuture.supplyAsync(
                () -> {
                  throw new IllegalArgumentException("ia");
                })
            .handle((v, e) -> e.toString())
            .get());
    var r = new CompletableFuture<Integer>();
    r.complete(1);
    r.obtrudeValue(2);
    p(r.getNow(0) + " " + new CompletableFuture<Integer>().getNow(7) + r.resultNow());
    var chain = new CompletableFuture<Integer>();
    CompletableFuture<Integer> end = chain;
    for (int i = 0; i < 20000; i++) end = end.thenApply(x -> x + 1);
    chain.complete(0);
    p(end.get());
    p(
        CompletableFuture.completedFuture(1)
            .thenAcceptBoth(CompletableFuture.completedFuture(2), (a, b) -> p("both " + (a + b)))
            .thenRun(() -> p("run"))
            .get());
    p(
        CompletableFuture.completedFuture("c")
            .copy()
            .minimalCompletionStage()
            .toCompletableFuture()
            .get());
    p(
        t(() ->
            CompletableFuture.completedFuture(1)
                .whenComplete((v, e) -> {
                  throw new RuntimeException("in wc");
                })
                .join()));
    p(CompletableFuture.supplyAsync(() -> Thread.currentThread().isDaemon()).get());
  }
}
