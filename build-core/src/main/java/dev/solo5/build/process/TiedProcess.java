package dev.solo5.build.process;

import dev.solo5.build.keeper.ProcessFamily;
import dev.solo5.toolchain.sdk.YieldingOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A process that never outlives Maven; thread-safe. Closing it ends it.
 *
 * <p>Ctrl-C in a terminal reaches Maven and its children alike, while {@code kill} reaches Maven
 * alone. So when Maven is told to stop, a child gets a moment to end by itself, then is asked to,
 * then is made to. Maven waits for that: what the child has to say comes before the prompt. If
 * Maven is killed, it can't do so; the child then ends through what it is tied to.
 */
public final class TiedProcess implements AutoCloseable {
  private static final Duration BY_ITSELF = Duration.ofMillis(300);

  private final Thread stopper = new Thread(this::stopWithMaven, "solo5-stop");
  private @Nullable Process process;
  private @Nullable Watchdog guard;
  private @Nullable StandardError error;
  private boolean stopped;

  private TiedProcess() {}

  /** How a child ends when Maven was killed. */
  public enum Tie {
    /** It reads standard input, a pipe that Maven holds, and knows what its end means. */
    INPUT,
    /** It has Maven's standard input; another process watches a pipe that Maven holds. */
    GUARD,
    /** By itself, soon; it has nothing to read. */
    NONE
  }

  /**
   * Starts a program.
   *
   * @param output where both of its outputs go
   * @throws IOException when it can't be started
   * @throws InterruptedException when Maven is stopping
   */
  public static TiedProcess start(List<String> command, Path directory, Tie tie, Redirect output)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectOutput(output);
    if (output.equals(Redirect.INHERIT) || output.equals(Redirect.DISCARD)) {
      builder.redirectError(output);
    } else {
      builder.redirectErrorStream(true);
    }
    builder.redirectInput(input(tie));
    TiedProcess child = new TiedProcess();
    child.start(builder, tie);
    return child;
  }

  /**
   * Starts a program on Maven's console; what it says on its standard error is known at the end.
   *
   * @throws IOException when it can't be started
   * @throws InterruptedException when Maven is stopping
   */
  public static TiedProcess onConsole(List<String> command, Path directory, Tie tie)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectInput(input(tie))
            .redirectOutput(Redirect.INHERIT);
    TiedProcess child = new TiedProcess();
    child.start(builder, tie);
    child.error = StandardError.of(child.started().getErrorStream());
    return child;
  }

  private static Redirect input(Tie tie) {
    return switch (tie) {
      case INPUT -> Redirect.PIPE;
      case GUARD -> Redirect.INHERIT;
      case NONE -> Redirect.from(Path.of("/dev/null").toFile());
    };
  }

  private void start(ProcessBuilder builder, Tie tie) throws IOException, InterruptedException {
    // They are among the options of a program of ours.
    YieldingOptions.plainVariables(System.getenv()).forEach(builder.environment()::remove);
    try {
      Runtime.getRuntime().addShutdownHook(stopper);
    } catch (IllegalStateException e) {
      throw stopping();
    }
    try {
      startUnlessStopped(builder, tie);
    } catch (IOException | InterruptedException e) {
      forget();
      throw e;
    }
  }

  private synchronized void startUnlessStopped(ProcessBuilder builder, Tie tie)
      throws IOException, InterruptedException {
    if (stopped) {
      throw stopping();
    }
    Watchdog watching = tie == Tie.GUARD ? Watchdog.start() : null;
    Process started = builder.start();
    process = started;
    guard = watching;
    if (watching != null) {
      watching.watch(started.pid());
    }
  }

  private static InterruptedException stopping() {
    return new InterruptedException("Maven is stopping");
  }

  /** The process id. */
  public long id() {
    return started().pid();
  }

  /** What it writes, where its output is a pipe. */
  InputStream output() {
    return started().getInputStream();
  }

  /** Whether it runs. */
  public boolean isAlive() {
    return started().isAlive();
  }

  /** Whether Maven is stopping, and this ends with it. */
  public synchronized boolean isStopped() {
    return stopped;
  }

  /**
   * Waits for the end.
   *
   * @return the exit status; 128 + n when signal n killed it
   */
  public int await() throws InterruptedException {
    int status = started().waitFor();
    forget();
    return status;
  }

  /** Waits for the end, but no longer than {@code limit}; empty when it still runs then. */
  public OptionalInt await(Duration limit) throws InterruptedException {
    return started().waitFor(limit) ? OptionalInt.of(await()) : OptionalInt.empty();
  }

  /** The last lines of its standard error; for one {@link #onConsole} that has ended. */
  public List<String> lastWords() throws InterruptedException {
    return error == null ? List.of() : error.lastLines();
  }

  /**
   * Lets it outlive Maven: nothing here ends it any more. It has to know {@code word}, which it
   * reads from its standard input before that ends; without it, it would end as when Maven is
   * killed.
   */
  public void release(String word) throws IOException {
    try (OutputStream pipe = started().getOutputStream()) {
      pipe.write(word.getBytes(StandardCharsets.US_ASCII));
    }
    forget();
  }

  /** Asks it to end, and makes it end when it does not. Does nothing when it has ended. */
  @Override
  public void close() {
    ProcessFamily.end(started(), Duration.ZERO);
    forget();
  }

  private synchronized Process started() {
    if (process == null) {
      throw new IllegalStateException("never started");
    }
    return process;
  }

  /** The process has ended: nothing of it is kept, neither here nor in Maven. */
  private synchronized void forget() {
    if (guard != null) {
      guard.close();
      guard = null;
    }
    try {
      Runtime.getRuntime().removeShutdownHook(stopper);
    } catch (IllegalStateException e) {
      // Maven is already stopping: the hook runs and finds a process that has ended.
    }
  }

  private void stopWithMaven() {
    Process running;
    synchronized (this) {
      stopped = true;
      running = process;
    }
    if (running != null) {
      ProcessFamily.end(running, BY_ITSELF);
    }
  }
}
