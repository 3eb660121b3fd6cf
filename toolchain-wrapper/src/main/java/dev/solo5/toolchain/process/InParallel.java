package dev.solo5.toolchain.process;

import dev.solo5.toolchain.problem.ToolchainException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The same work on many values, a few at a time. */
public final class InParallel {
  private InParallel() {}

  /** Work that starts processes or reads files. */
  @FunctionalInterface
  public interface Work<T, R> {
    /** Does it on one value. */
    R on(T value) throws ToolchainException, IOException, InterruptedException;
  }

  /**
   * As {@link #map(int, List, Work)}, as wide as the host allows, which hears of it.
   *
   * @param name what is being done, for a person
   */
  public static <T, R> List<R> map(
      BuildHost host, String name, List<T> values, Work<? super T, ? extends R> work)
      throws ToolchainException, IOException, InterruptedException {
    AtomicInteger done = new AtomicInteger();
    host.progress().at(name, 0, values.size());
    try {
      return map(
          host.parallelism(),
          values,
          value -> {
            R result = work.on(value);
            host.progress().at(name, done.incrementAndGet(), values.size());
            return result;
          });
    } finally {
      host.progress().at(name, values.size(), values.size());
    }
  }

  /**
   * The results of {@code work}, in the order of {@code values}.
   *
   * @param width how many at a time
   * @throws ToolchainException what the first value's work threw that threw; the other work is done
   *     or stopped by then
   */
  public static <T, R> List<R> map(int width, List<T> values, Work<? super T, ? extends R> work)
      throws ToolchainException, IOException, InterruptedException {
    if (values.isEmpty()) {
      return List.of();
    }
    ExecutorService workers = Executors.newFixedThreadPool(Math.min(width, values.size()));
    try {
      List<Future<R>> futures = new ArrayList<>();
      for (T value : values) {
        futures.add(workers.submit(() -> work.on(value)));
      }
      List<R> results = new ArrayList<>();
      for (Future<R> future : futures) {
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

  private static IOException rethrow(@Nullable Throwable cause)
      throws ToolchainException, InterruptedException {
    return switch (cause) {
      case IOException e -> e;
      case ToolchainException e -> throw e;
      case InterruptedException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> new IOException(cause);
    };
  }
}
