package dev.solo5.maven.tender;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Programs as children of Maven that never outlive it.
 *
 * <p>Ctrl-C in a terminal reaches Maven and its children alike, while {@code kill} reaches Maven
 * alone. So when Maven is told to stop, a child gets a moment to end by itself, then is asked to,
 * then is made to. Maven waits for that: what the child has to say comes before the prompt.
 */
public final class ChildProcess implements Launcher {
  private static final Duration BY_ITSELF = Duration.ofMillis(300);
  private static final Duration WHEN_ASKED = Duration.ofSeconds(3);

  private final Redirect input;
  private final Redirect output;

  private ChildProcess(Redirect input, Redirect output) {
    this.input = input;
    this.output = output;
  }

  /** Children on Maven's own console. */
  public static ChildProcess onConsole() {
    return new ChildProcess(Redirect.INHERIT, Redirect.INHERIT);
  }

  /** Children that nobody hears. */
  public static ChildProcess silent() {
    return new ChildProcess(Redirect.from(new File("/dev/null")), Redirect.DISCARD);
  }

  @Override
  public int launch(List<String> command, Path directory) throws IOException, InterruptedException {
    Child child = new Child();
    Thread stopper = new Thread(child::stop, "solo5-stop");
    stopWithMaven(stopper);
    try {
      return child
          .start(
              new ProcessBuilder(command)
                  .directory(directory.toFile())
                  .redirectInput(input)
                  .redirectOutput(output)
                  .redirectError(output))
          .waitFor();
    } catch (InterruptedException e) {
      child.stop();
      throw e;
    } finally {
      forget(stopper);
    }
  }

  private static void stopWithMaven(Thread stopper) throws InterruptedException {
    try {
      Runtime.getRuntime().addShutdownHook(stopper);
    } catch (IllegalStateException e) {
      throw stopping();
    }
  }

  private static void forget(Thread stopper) {
    try {
      Runtime.getRuntime().removeShutdownHook(stopper);
    } catch (IllegalStateException e) {
      // Maven is already stopping: the hook runs and finds a process that has ended.
    }
  }

  private static InterruptedException stopping() {
    return new InterruptedException("Maven is stopping");
  }

  /** A process that is either not started or sure to be stopped, also when both happen at once. */
  private static final class Child {
    private @Nullable Process process;
    private boolean stopped;

    synchronized Process start(ProcessBuilder builder) throws IOException, InterruptedException {
      if (stopped) {
        throw stopping();
      }
      Process started = builder.start();
      process = started;
      return started;
    }

    void stop() {
      Process started = forbidStart();
      if (started != null) {
        end(started);
      }
    }

    private synchronized @Nullable Process forbidStart() {
      stopped = true;
      return process;
    }

    private static void end(Process process) {
      try {
        if (process.waitFor(BY_ITSELF)) {
          return;
        }
        process.destroy();
        if (process.waitFor(WHEN_ASKED)) {
          return;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      process.destroyForcibly();
    }
  }
}
