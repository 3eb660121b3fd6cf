package dev.solo5.build.output;

import dev.solo5.toolchain.process.Progress;
import java.time.InstantSource;
import java.util.Timer;
import java.util.TimerTask;
import org.jspecify.annotations.Nullable;

/**
 * What a goal shows while it works. The line of progress is kept up to date by a thread that exists
 * only after progress was first heard of, and ends with this.
 */
public final class Output implements AutoCloseable, Progress {
  private static final long TICK_MILLIS = 100;

  private final ProgressLine line;
  private @Nullable Timer ticker;

  /** Shows progress on {@code face}. */
  public Output(ProgressDisplay face) {
    this.line = new ProgressLine(face, InstantSource.system());
  }

  @Override
  public void at(String work, int done, int total) {
    line.at(work, done, total);
    if (done < total) {
      start();
    }
  }

  private synchronized void start() {
    if (ticker == null) {
      ticker = new Timer("solo5-progress", true);
      ticker.schedule(tick(), TICK_MILLIS, TICK_MILLIS);
    }
  }

  private TimerTask tick() {
    return new TimerTask() {
      @Override
      public void run() {
        line.tick();
      }
    };
  }

  /** Writes lines that stay while work goes on. */
  public void above(Runnable lines) {
    line.above(lines);
  }

  /** Takes the line away. */
  @Override
  public synchronized void close() {
    if (ticker != null) {
      ticker.cancel();
      ticker = null;
    }
    line.end();
  }
}
