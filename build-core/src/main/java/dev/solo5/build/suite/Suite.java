package dev.solo5.build.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Cases tried a few at a time.
 *
 * @param trial tries one
 * @param width how many at a time, at least 1
 */
public record Suite(Tried trial, int width) {

  /** Tries a case. */
  @FunctionalInterface
  public interface Tried {
    /** Tries it. */
    TrialResult of(Case tried) throws InterruptedException;
  }

  /**
   * Tries all. Cases that need the same file, interface or port take turns.
   *
   * @param done told of each as soon as it is done, one at a time
   * @return the results in the order of the cases
   * @throws InterruptedException when the calling thread is interrupted; no guest is left then
   */
  public List<TrialResult> run(List<Case> cases, Consumer<TrialResult> done)
      throws InterruptedException {
    if (cases.isEmpty()) {
      return List.of();
    }
    Map<String, Lock> locks = new ConcurrentHashMap<>();
    ExecutorService workers = Executors.newFixedThreadPool(Math.min(width, cases.size()));
    try {
      List<Future<TrialResult>> futures = new ArrayList<>();
      for (Case one : cases) {
        futures.add(workers.submit(() -> tell(done, alone(one, locks))));
      }
      List<TrialResult> results = new ArrayList<>();
      for (Future<TrialResult> future : futures) {
        results.add(future.get());
      }
      return List.copyOf(results);
    } catch (ExecutionException e) {
      throw rethrow(e.getCause());
    } finally {
      workers.shutdownNow();
      workers.close();
    }
  }

  /** Takes the locks in the order of their names, so that no two wait for each other. */
  private TrialResult alone(Case one, Map<String, Lock> locks) throws InterruptedException {
    List<Lock> held = new ArrayList<>();
    try {
      for (String name : one.exclusive()) {
        Lock lock = locks.computeIfAbsent(name, _ -> new ReentrantLock());
        lock.lockInterruptibly();
        held.add(lock);
      }
      return trial.of(one);
    } finally {
      held.forEach(Lock::unlock);
    }
  }

  private static TrialResult tell(Consumer<TrialResult> done, TrialResult result) {
    synchronized (done) {
      done.accept(result);
    }
    return result;
  }

  private static InterruptedException rethrow(@Nullable Throwable cause) {
    return switch (cause) {
      case InterruptedException e -> e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> throw new IllegalStateException(cause);
    };
  }
}
