package dev.solo5.build.suite;

import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.process.InParallel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

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
    Map<String, Lock> locks = new ConcurrentHashMap<>();
    try {
      return InParallel.map(width, cases, one -> tell(done, alone(one, locks)));
    } catch (ToolchainException | IOException e) {
      throw new IllegalStateException("a case that can't be tried has a verdict that says so", e);
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
}
