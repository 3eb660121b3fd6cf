package dev.solo5.ready;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * Tries something that blocks, again and again, on another thread: the one that waits stays free to
 * notice that the guest ended.
 */
final class AttemptProbe implements Probe {
  private final Callable<Optional<String>> attempt;
  private final Executor threads;
  private Optional<FutureTask<Optional<String>>> running = Optional.empty();
  private Optional<String> failure = Optional.empty();

  /**
   * Tries nothing yet.
   *
   * @param attempt gives the reason why it failed, or nothing when the condition holds; ends soon
   *     when its thread is interrupted
   */
  AttemptProbe(Callable<Optional<String>> attempt, Executor threads) {
    this.attempt = attempt;
    this.threads = threads;
  }

  @Override
  public boolean holds() {
    if (running.isEmpty()) {
      FutureTask<Optional<String>> task = new FutureTask<>(attempt);
      running = Optional.of(task);
      threads.execute(task);
    }
    FutureTask<Optional<String>> task = running.get();
    if (!task.isDone()) {
      return false;
    }
    running = Optional.empty();
    Optional<String> result = result(task);
    failure = result;
    return result.isEmpty();
  }

  @Override
  public Optional<String> failure() {
    return running.isPresent() && failure.isEmpty() ? Optional.of("no answer yet") : failure;
  }

  @Override
  public void close() {
    running.ifPresent(task -> task.cancel(true));
  }

  private static Optional<String> result(FutureTask<Optional<String>> task) {
    return switch (task.state()) {
      case SUCCESS -> task.resultNow();
      case FAILED -> Optional.of(reason(task.exceptionNow()));
      case CANCELLED, RUNNING -> throw new IllegalStateException("nobody else ends attempts");
    };
  }

  private static String reason(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
