package dev.solo5.guest.classlib.java.util.concurrent;

import dev.solo5.guest.classlib.java.threads.Alarm;
import dev.solo5.guest.classlib.java.threads.Waiter;
import dev.solo5.guest.classlib.java.threads.Waiters;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** What will be, and what goes on from there. */
public class CompletableFuture<T> implements Future<T>, CompletionStage<T> {
  /** What goes on; the future that is complete by that, whose dependents are left to the caller. */
  private interface Dependent {
    CompletableFuture<?> fire();
  }

  /** Goes on with a value. */
  private interface Step<A, U> {
    void run(CompletableFuture<U> next, A value);
  }

  /** Goes on with two values, or a value and a failure. */
  private interface Step2<A, B, U> {
    void run(CompletableFuture<U> next, A first, B second);
  }

  /** A stage that nobody but its maker completes. */
  private static final class Minimal<T> extends CompletableFuture<T> {
    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
      return new Minimal<>();
    }

    @Override
    public CompletableFuture<T> toCompletableFuture() {
      var full = new CompletableFuture<T>();
      full.relay(this);
      full.settle();
      return full;
    }

    private static UnsupportedOperationException refused() {
      return new UnsupportedOperationException();
    }

    @Override
    public T get() {
      throw refused();
    }

    @Override
    public T get(long timeout, TimeUnit unit) {
      throw refused();
    }

    @Override
    public T getNow(T valueIfAbsent) {
      throw refused();
    }

    @Override
    public T join() {
      throw refused();
    }

    @Override
    public T resultNow() {
      throw refused();
    }

    @Override
    public Throwable exceptionNow() {
      throw refused();
    }

    @Override
    public boolean complete(T value) {
      throw refused();
    }

    @Override
    public boolean completeExceptionally(Throwable ex) {
      throw refused();
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      throw refused();
    }

    @Override
    public void obtrudeValue(T value) {
      throw refused();
    }

    @Override
    public void obtrudeException(Throwable ex) {
      throw refused();
    }

    @Override
    public boolean isDone() {
      throw refused();
    }

    @Override
    public boolean isCancelled() {
      throw refused();
    }

    @Override
    public boolean isCompletedExceptionally() {
      throw refused();
    }

    @Override
    public State state() {
      throw refused();
    }

    @Override
    public int getNumberOfDependents() {
      throw refused();
    }

    @Override
    public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
      throw refused();
    }

    @Override
    public CompletableFuture<T> orTimeout(long timeout, TimeUnit unit) {
      throw refused();
    }

    @Override
    public CompletableFuture<T> completeOnTimeout(T value, long timeout, TimeUnit unit) {
      throw refused();
    }
  }

  private final ArrayDeque<Dependent> dependents = new ArrayDeque<>();
  private final Waiters waiters = new Waiters();
  private boolean done;
  private T value;
  private Throwable failure;

  public CompletableFuture() {}

  // What becomes of it.

  private boolean end(T result, Throwable thrown) {
    if (done) {
      return false;
    }
    done = true;
    value = result;
    failure = thrown;
    return true;
  }

  private void endWith(Throwable thrown) {
    end(null, wrapped(thrown));
  }

  private static Throwable wrapped(Throwable thrown) {
    return thrown instanceof CompletionException ? thrown : new CompletionException(thrown);
  }

  /** Ends as another one, now or then. */
  private <S extends T> void relay(CompletableFuture<S> other) {
    other.dependsOn(
        () -> {
          if (other.failure != null) {
            endWith(other.failure);
          } else {
            end(other.value, null);
          }
          return this;
        },
        this);
  }

  private void afterAction(
      BiConsumer<? super T, ? super Throwable> action, T result, Throwable thrown) {
    try {
      action.accept(result, thrown);
    } catch (Throwable e) {
      if (thrown == null) {
        endWith(e);
        return;
      }
      if (thrown != e) {
        thrown.addSuppressed(e);
      }
    }
    if (thrown == null) {
      end(result, null);
    } else {
      endWith(thrown);
    }
  }

  /** Wakes who waits, and goes on with what depends on it. */
  private void settle() {
    if (!done) {
      return;
    }
    waiters.wakeAll();
    ArrayDeque<Dependent> left = dependents;
    Dependent next;
    while ((next = left.poll()) != null) {
      CompletableFuture<?> also = next.fire();
      if (also != null && also.done) {
        also.waiters.wakeAll();
        Dependent each;
        while ((each = also.dependents.poll()) != null) {
          left.push(each); // not by recursion: chains may be long
        }
      }
    }
  }

  /** Fires when this is complete; at once if it is. */
  private void dependsOn(Dependent dependent, CompletableFuture<?> next) {
    if (done) {
      CompletableFuture<?> fired = dependent.fire();
      if (fired != null && fired != next) {
        fired.settle();
      }
    } else {
      dependents.push(dependent);
    }
  }

  private static <T> CompletableFuture<T> of(CompletionStage<? extends T> stage) {
    return cast(stage.toCompletableFuture());
  }

  @SuppressWarnings("unchecked")
  private static <T> CompletableFuture<T> cast(Object future) {
    return (CompletableFuture<T>) future;
  }

  // Steps.

  /** Runs a step here or in the executor; the future that it completes if it is complete now. */
  private static <U> CompletableFuture<U> run(
      Executor executor, CompletableFuture<U> next, Runnable step) {
    if (next.done) {
      return null;
    }
    try {
      if (executor != null) {
        executor.execute(() -> {
          runHere(next, step);
          next.settle();
        });
        return null;
      }
    } catch (Throwable e) {
      next.endWith(e);
      return next;
    }
    runHere(next, step);
    return next;
  }

  private static <U> void runHere(CompletableFuture<U> next, Runnable step) {
    if (!next.done) {
      try {
        step.run();
      } catch (Throwable e) {
        next.endWith(e);
      }
    }
  }

  private <U> CompletableFuture<U> succeed(Executor executor, Step<T, U> step) {
    CompletableFuture<U> next = cast(newIncompleteFuture());
    dependsOn(
        () -> {
          if (failure != null) {
            next.endWith(failure);
            return next;
          }
          return run(executor, next, () -> step.run(next, value));
        },
        next);
    return next;
  }

  private <U> CompletableFuture<U> ends(Executor executor, Step2<T, Throwable, U> step) {
    CompletableFuture<U> next = cast(newIncompleteFuture());
    dependsOn(() -> run(executor, next, () -> step.run(next, value, failure)), next);
    return next;
  }

  private CompletableFuture<T> fails(Executor executor, Step<Throwable, T> step) {
    CompletableFuture<T> next = cast(newIncompleteFuture());
    dependsOn(
        () -> {
          if (failure == null) {
            next.end(value, null);
            return next;
          }
          return run(executor, next, () -> step.run(next, failure));
        },
        next);
    return next;
  }

  private <B, U> CompletableFuture<U> both(
      Executor executor, CompletableFuture<B> other, Step2<T, B, U> step) {
    CompletableFuture<U> next = cast(newIncompleteFuture());
    boolean[] fired = {false};
    Dependent dependent =
        () -> {
          if (!done || !other.done || fired[0]) {
            return null;
          }
          fired[0] = true;
          Throwable thrown = failure != null ? failure : other.failure;
          if (thrown != null) {
            next.endWith(thrown);
            return next;
          }
          return run(executor, next, () -> step.run(next, value, other.value));
        };
    dependsOn(dependent, next);
    if (!fired[0]) {
      other.dependsOn(dependent, next);
    }
    return next;
  }

  private <A, U> CompletableFuture<U> either(
      Executor executor, CompletableFuture<A> other, Step<A, U> step) {
    CompletableFuture<U> next = cast(newIncompleteFuture());
    boolean[] fired = {false};
    CompletableFuture<A> self = cast(this);
    for (CompletableFuture<A> each : List.of(self, other)) {
      if (!fired[0]) {
        each.dependsOn(
            () -> {
              if (fired[0]) {
                return null;
              }
              fired[0] = true;
              if (each.failure != null) {
                next.endWith(each.failure);
                return next;
              }
              return run(executor, next, () -> step.run(next, each.value));
            },
            next);
      }
    }
    return next;
  }

  @Override
  public <U> CompletableFuture<U> thenApply(Function<? super T, ? extends U> fn) {
    Objects.requireNonNull(fn);
    return succeed(null, (next, value) -> next.end(fn.apply(value), null));
  }

  @Override
  public <U> CompletableFuture<U> thenApplyAsync(Function<? super T, ? extends U> fn) {
    return thenApplyAsync(fn, defaultExecutor());
  }

  @Override
  public <U> CompletableFuture<U> thenApplyAsync(
      Function<? super T, ? extends U> fn, Executor executor) {
    Objects.requireNonNull(fn);
    return succeed(
        Objects.requireNonNull(executor), (next, value) -> next.end(fn.apply(value), null));
  }

  @Override
  public CompletableFuture<Void> thenAccept(Consumer<? super T> action) {
    Objects.requireNonNull(action);
    return succeed(
        null,
        (next, value) -> {
          action.accept(value);
          next.end(null, null);
        });
  }

  @Override
  public CompletableFuture<Void> thenAcceptAsync(Consumer<? super T> action) {
    return thenAcceptAsync(action, defaultExecutor());
  }

  @Override
  public CompletableFuture<Void> thenAcceptAsync(Consumer<? super T> action, Executor executor) {
    Objects.requireNonNull(action);
    return succeed(
        Objects.requireNonNull(executor),
        (next, value) -> {
          action.accept(value);
          next.end(null, null);
        });
  }

  @Override
  public CompletableFuture<Void> thenRun(Runnable action) {
    Objects.requireNonNull(action);
    return succeed(
        null,
        (next, value) -> {
          action.run();
          next.end(null, null);
        });
  }

  @Override
  public CompletableFuture<Void> thenRunAsync(Runnable action) {
    return thenRunAsync(action, defaultExecutor());
  }

  @Override
  public CompletableFuture<Void> thenRunAsync(Runnable action, Executor executor) {
    Objects.requireNonNull(action);
    return succeed(
        Objects.requireNonNull(executor),
        (next, value) -> {
          action.run();
          next.end(null, null);
        });
  }

  @Override
  public <U, V> CompletableFuture<V> thenCombine(
      CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> fn) {
    Objects.requireNonNull(fn);
    return both(null, of(other), (next, a, b) -> next.end(fn.apply(a, b), null));
  }

  @Override
  public <U, V> CompletableFuture<V> thenCombineAsync(
      CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> fn) {
    return thenCombineAsync(other, fn, defaultExecutor());
  }

  @Override
  public <U, V> CompletableFuture<V> thenCombineAsync(
      CompletionStage<? extends U> other,
      BiFunction<? super T, ? super U, ? extends V> fn,
      Executor executor) {
    Objects.requireNonNull(fn);
    return both(
        Objects.requireNonNull(executor),
        of(other),
        (next, a, b) -> next.end(fn.apply(a, b), null));
  }

  @Override
  public <U> CompletableFuture<Void> thenAcceptBoth(
      CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action) {
    Objects.requireNonNull(action);
    return both(
        null,
        of(other),
        (next, a, b) -> {
          action.accept(a, b);
          next.end(null, null);
        });
  }

  @Override
  public <U> CompletableFuture<Void> thenAcceptBothAsync(
      CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action) {
    return thenAcceptBothAsync(other, action, defaultExecutor());
  }

  @Override
  public <U> CompletableFuture<Void> thenAcceptBothAsync(
      CompletionStage<? extends U> other,
      BiConsumer<? super T, ? super U> action,
      Executor executor) {
    Objects.requireNonNull(action);
    return both(
        Objects.requireNonNull(executor),
        of(other),
        (next, a, b) -> {
          action.accept(a, b);
          next.end(null, null);
        });
  }

  @Override
  public CompletableFuture<Void> runAfterBoth(CompletionStage<?> other, Runnable action) {
    Objects.requireNonNull(action);
    return both(
        null,
        of(other),
        (next, a, b) -> {
          action.run();
          next.end(null, null);
        });
  }

  @Override
  public CompletableFuture<Void> runAfterBothAsync(CompletionStage<?> other, Runnable action) {
    return runAfterBothAsync(other, action, defaultExecutor());
  }

  @Override
  public CompletableFuture<Void> runAfterBothAsync(
      CompletionStage<?> other, Runnable action, Executor executor) {
    Objects.requireNonNull(action);
    return both(
        Objects.requireNonNull(executor),
        of(other),
        (next, a, b) -> {
          action.run();
          next.end(null, null);
        });
  }

  @Override
  public <U> CompletableFuture<U> applyToEither(
      CompletionStage<? extends T> other, Function<? super T, U> fn) {
    Objects.requireNonNull(fn);
    return either(null, of(other), (next, value) -> next.end(fn.apply(value), null));
  }

  @Override
  public <U> CompletableFuture<U> applyToEitherAsync(
      CompletionStage<? extends T> other, Function<? super T, U> fn) {
    return applyToEitherAsync(other, fn, defaultExecutor());
  }

  @Override
  public <U> CompletableFuture<U> applyToEitherAsync(
      CompletionStage<? extends T> other, Function<? super T, U> fn, Executor executor) {
    Objects.requireNonNull(fn);
    return either(
        Objects.requireNonNull(executor),
        of(other),
        (next, value) -> next.end(fn.apply(value), null));
  }

  @Override
  public CompletableFuture<Void> acceptEither(
      CompletionStage<? extends T> other, Consumer<? super T> action) {
    Objects.requireNonNull(action);
    return either(
        null,
        of(other),
        (next, value) -> {
          action.accept(value);
          next.end(null, null);
        });
  }

  @Override
  public CompletableFuture<Void> acceptEitherAsync(
      CompletionStage<? extends T> other, Consumer<? super T> action) {
    return acceptEitherAsync(other, action, defaultExecutor());
  }

  @Override
  public CompletableFuture<Void> acceptEitherAsync(
      CompletionStage<? extends T> other, Consumer<? super T> action, Executor executor) {
    Objects.requireNonNull(action);
    return either(
        Objects.requireNonNull(executor),
        of(other),
        (next, value) -> {
          action.accept(value);
          next.end(null, null);
        });
  }

  @Override
  public CompletableFuture<Void> runAfterEither(CompletionStage<?> other, Runnable action) {
    Objects.requireNonNull(action);
    return either(
        null,
        CompletableFuture.<Object>of(other),
        (next, value) -> {
          action.run();
          next.end(null, null);
        });
  }

  @Override
  public CompletableFuture<Void> runAfterEitherAsync(CompletionStage<?> other, Runnable action) {
    return runAfterEitherAsync(other, action, defaultExecutor());
  }

  @Override
  public CompletableFuture<Void> runAfterEitherAsync(
      CompletionStage<?> other, Runnable action, Executor executor) {
    Objects.requireNonNull(action);
    return either(
        Objects.requireNonNull(executor),
        CompletableFuture.<Object>of(other),
        (next, value) -> {
          action.run();
          next.end(null, null);
        });
  }

  @Override
  public <U> CompletableFuture<U> thenCompose(
      Function<? super T, ? extends CompletionStage<U>> fn) {
    Objects.requireNonNull(fn);
    return succeed(null, (next, value) -> next.relay(of(fn.apply(value))));
  }

  @Override
  public <U> CompletableFuture<U> thenComposeAsync(
      Function<? super T, ? extends CompletionStage<U>> fn) {
    return thenComposeAsync(fn, defaultExecutor());
  }

  @Override
  public <U> CompletableFuture<U> thenComposeAsync(
      Function<? super T, ? extends CompletionStage<U>> fn, Executor executor) {
    Objects.requireNonNull(fn);
    return succeed(
        Objects.requireNonNull(executor), (next, value) -> next.relay(of(fn.apply(value))));
  }

  @Override
  public <U> CompletableFuture<U> handle(BiFunction<? super T, Throwable, ? extends U> fn) {
    Objects.requireNonNull(fn);
    return ends(null, (next, value, failure) -> next.end(fn.apply(value, failure), null));
  }

  @Override
  public <U> CompletableFuture<U> handleAsync(BiFunction<? super T, Throwable, ? extends U> fn) {
    return handleAsync(fn, defaultExecutor());
  }

  @Override
  public <U> CompletableFuture<U> handleAsync(
      BiFunction<? super T, Throwable, ? extends U> fn, Executor executor) {
    Objects.requireNonNull(fn);
    return ends(
        Objects.requireNonNull(executor),
        (next, value, failure) -> next.end(fn.apply(value, failure), null));
  }

  @Override
  public CompletableFuture<T> whenComplete(BiConsumer<? super T, ? super Throwable> action) {
    Objects.requireNonNull(action);
    return ends(null, (next, value, failure) -> next.afterAction(action, value, failure));
  }

  @Override
  public CompletableFuture<T> whenCompleteAsync(BiConsumer<? super T, ? super Throwable> action) {
    return whenCompleteAsync(action, defaultExecutor());
  }

  @Override
  public CompletableFuture<T> whenCompleteAsync(
      BiConsumer<? super T, ? super Throwable> action, Executor executor) {
    Objects.requireNonNull(action);
    return ends(
        Objects.requireNonNull(executor),
        (next, value, failure) -> next.afterAction(action, value, failure));
  }

  @Override
  public CompletableFuture<T> exceptionally(Function<Throwable, ? extends T> fn) {
    Objects.requireNonNull(fn);
    return fails(null, (next, failure) -> next.end(fn.apply(failure), null));
  }

  @Override
  public CompletableFuture<T> exceptionallyAsync(Function<Throwable, ? extends T> fn) {
    return exceptionallyAsync(fn, defaultExecutor());
  }

  @Override
  public CompletableFuture<T> exceptionallyAsync(
      Function<Throwable, ? extends T> fn, Executor executor) {
    Objects.requireNonNull(fn);
    return fails(
        Objects.requireNonNull(executor), (next, failure) -> next.end(fn.apply(failure), null));
  }

  @Override
  public CompletableFuture<T> exceptionallyCompose(
      Function<Throwable, ? extends CompletionStage<T>> fn) {
    Objects.requireNonNull(fn);
    return fails(null, (next, failure) -> next.relay(of(fn.apply(failure))));
  }

  @Override
  public CompletableFuture<T> exceptionallyComposeAsync(
      Function<Throwable, ? extends CompletionStage<T>> fn) {
    return exceptionallyComposeAsync(fn, defaultExecutor());
  }

  @Override
  public CompletableFuture<T> exceptionallyComposeAsync(
      Function<Throwable, ? extends CompletionStage<T>> fn, Executor executor) {
    Objects.requireNonNull(fn);
    return fails(
        Objects.requireNonNull(executor), (next, failure) -> next.relay(of(fn.apply(failure))));
  }

  // How it begins.

  public static <U> CompletableFuture<U> supplyAsync(Supplier<U> supplier) {
    return supplyAsync(supplier, ForkJoinPool.commonPool());
  }

  public static <U> CompletableFuture<U> supplyAsync(Supplier<U> supplier, Executor executor) {
    Objects.requireNonNull(supplier);
    var future = new CompletableFuture<U>();
    future.completeAsync(supplier, executor);
    return future;
  }

  public static CompletableFuture<Void> runAsync(Runnable runnable) {
    return runAsync(runnable, ForkJoinPool.commonPool());
  }

  public static CompletableFuture<Void> runAsync(Runnable runnable, Executor executor) {
    Objects.requireNonNull(runnable);
    var future = new CompletableFuture<Void>();
    executor.execute(() -> {
      runHere(
          future,
          () -> {
            runnable.run();
            future.end(null, null);
          });
      future.settle();
    });
    return future;
  }

  public static <U> CompletableFuture<U> completedFuture(U value) {
    var future = new CompletableFuture<U>();
    future.end(value, null);
    return future;
  }

  public static <U> CompletableFuture<U> failedFuture(Throwable ex) {
    var future = new CompletableFuture<U>();
    future.end(null, Objects.requireNonNull(ex));
    return future;
  }

  public static <U> CompletionStage<U> completedStage(U value) {
    var stage = new Minimal<U>();
    ((CompletableFuture<U>) stage).end(value, null);
    return stage;
  }

  public static <U> CompletionStage<U> failedStage(Throwable ex) {
    var stage = new Minimal<U>();
    ((CompletableFuture<U>) stage).end(null, Objects.requireNonNull(ex));
    return stage;
  }

  public static CompletableFuture<Void> allOf(CompletableFuture<?>... cfs) {
    var all = new CompletableFuture<Void>();
    int[] left = {cfs.length};
    for (CompletableFuture<?> each : cfs) {
      each.dependsOn(
          () -> {
            if (--left[0] > 0) {
              return null;
            }
            all.end(null, firstFailure(cfs));
            return all;
          },
          all);
    }
    if (cfs.length == 0) {
      all.end(null, null);
    }
    return all;
  }

  private static Throwable firstFailure(CompletableFuture<?>[] futures) {
    for (CompletableFuture<?> each : futures) {
      if (each.failure != null) {
        return wrapped(each.failure);
      }
    }
    return null;
  }

  public static CompletableFuture<Object> anyOf(CompletableFuture<?>... cfs) {
    var any = new CompletableFuture<Object>();
    for (CompletableFuture<?> each : cfs) {
      each.dependsOn(
          () -> {
            if (any.done) {
              return null;
            }
            any.end(each.value, each.failure == null ? null : wrapped(each.failure));
            return any;
          },
          any);
      if (any.done) {
        break;
      }
    }
    return any;
  }

  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
  }

  public Executor defaultExecutor() {
    return ForkJoinPool.commonPool();
  }

  public CompletableFuture<T> copy() {
    CompletableFuture<T> copy = cast(newIncompleteFuture());
    copy.relay(this);
    return copy;
  }

  public CompletionStage<T> minimalCompletionStage() {
    var stage = new Minimal<T>();
    ((CompletableFuture<T>) stage).relay(this);
    return stage;
  }

  @Override
  public CompletableFuture<T> toCompletableFuture() {
    return this;
  }

  // How it ends.

  public boolean complete(T value) {
    boolean first = end(value, null);
    settle();
    return first;
  }

  public boolean completeExceptionally(Throwable ex) {
    boolean first = end(null, Objects.requireNonNull(ex));
    settle();
    return first;
  }

  public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier) {
    return completeAsync(supplier, defaultExecutor());
  }

  public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
    Objects.requireNonNull(supplier);
    executor.execute(() -> {
      runHere(this, () -> end(supplier.get(), null));
      settle();
    });
    return this;
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    end(null, new CancellationException());
    settle();
    return isCancelled();
  }

  public void obtrudeValue(T value) {
    done = true;
    this.value = value;
    failure = null;
    settle();
  }

  public void obtrudeException(Throwable ex) {
    done = true;
    value = null;
    failure = Objects.requireNonNull(ex);
    settle();
  }

  public CompletableFuture<T> orTimeout(long timeout, TimeUnit unit) {
    at(timeout, unit, () -> completeExceptionally(new TimeoutException()));
    return this;
  }

  public CompletableFuture<T> completeOnTimeout(T value, long timeout, TimeUnit unit) {
    at(timeout, unit, () -> complete(value));
    return this;
  }

  private void at(long timeout, TimeUnit unit, Runnable then) {
    if (!done) {
      var alarm = new Alarm(Waiter.deadline(unit.toNanos(timeout)), then);
      dependents.push(() -> {
        alarm.cancel();
        return null;
      });
    }
  }

  public static Executor delayedExecutor(long delay, TimeUnit unit) {
    return delayedExecutor(delay, unit, ForkJoinPool.commonPool());
  }

  public static Executor delayedExecutor(long delay, TimeUnit unit, Executor executor) {
    Objects.requireNonNull(executor);
    long nanos = unit.toNanos(delay);
    return task -> new Alarm(Waiter.deadline(nanos), () -> executor.execute(task));
  }

  // What it is.

  @Override
  public boolean isDone() {
    return done;
  }

  @Override
  public boolean isCancelled() {
    return failure instanceof CancellationException;
  }

  public boolean isCompletedExceptionally() {
    return failure != null;
  }

  public int getNumberOfDependents() {
    return dependents.size();
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    if (!done) {
      waiters.await(Waiter.FOREVER);
    }
    return report();
  }

  @Override
  public T get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (!done && !waiters.await(Waiter.deadline(unit.toNanos(timeout)))) {
      throw new TimeoutException();
    }
    return report();
  }

  private T report() throws ExecutionException {
    if (failure == null) {
      return value;
    }
    checkCancelled("get");
    Throwable cause = failure;
    if (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    throw new ExecutionException(cause);
  }

  public T join() {
    if (!done) {
      waiters.awaitUninterruptibly();
    }
    return now("join");
  }

  public T getNow(T valueIfAbsent) {
    return done ? now("getNow") : valueIfAbsent;
  }

  private void checkCancelled(String method) {
    if (failure instanceof CancellationException) {
      var cancelled = new CancellationException(method);
      cancelled.initCause(failure);
      throw cancelled;
    }
  }

  private T now(String method) {
    if (failure == null) {
      return value;
    }
    checkCancelled(method);
    if (failure instanceof CompletionException completion) {
      throw completion;
    }
    throw new CompletionException(failure);
  }

  @Override
  public T resultNow() {
    if (done && failure == null) {
      return value;
    }
    throw new IllegalStateException(
        !done
            ? "Task has not completed"
            : isCancelled() ? "Task was cancelled" : "Task completed with exception");
  }

  @Override
  public Throwable exceptionNow() {
    if (done && failure != null && !isCancelled()) {
      Throwable cause = failure;
      return cause instanceof CompletionException && cause.getCause() != null
          ? cause.getCause()
          : cause;
    }
    throw new IllegalStateException(
        !done
            ? "Task has not completed"
            : isCancelled() ? "Task was cancelled" : "Task completed with a result");
  }

  @Override
  public State state() {
    if (!done) {
      return State.RUNNING;
    }
    if (failure == null) {
      return State.SUCCESS;
    }
    return isCancelled() ? State.CANCELLED : State.FAILED;
  }

  @Override
  public String toString() {
    String what;
    if (!done) {
      int count = dependents.size();
      what = count == 0 ? "[Not completed]" : "[Not completed, " + count + " dependents]";
    } else if (failure != null) {
      what = "[Completed exceptionally: " + failure.getClass().getName() + "]";
    } else {
      what = "[Completed normally]";
    }
    return super.toString() + what;
  }
}
