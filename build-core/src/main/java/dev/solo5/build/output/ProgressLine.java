package dev.solo5.build.output;

import dev.solo5.toolchain.process.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Timer;
import java.util.TimerTask;
import org.jspecify.annotations.Nullable;

/**
 * One line that tells how far long work is, and since when it goes on. Work that is over soon is
 * never mentioned. Thread-safe.
 */
public final class ProgressLine implements Progress, AutoCloseable {
  private static final long TICK_MILLIS = 100;

  private final ProgressDisplay face;
  private final InstantSource clock;
  private final boolean ticks;
  private @Nullable Timer ticker;
  private @Nullable Work current;
  private Instant due = Instant.EPOCH;
  private boolean shown;

  private record Work(String name, int done, int total, Instant since) {
    String text(Instant now) {
      long seconds = Duration.between(since, now).toSeconds();
      String count = total > 1 ? " %s of %s".formatted(done, total) : "";
      return "%s%s (%s s)".formatted(name, count, seconds);
    }
  }

  /** Shows work on {@code face}; whoever makes it calls {@link #tick}. */
  public ProgressLine(ProgressDisplay face, InstantSource clock) {
    this(face, clock, false);
  }

  private ProgressLine(ProgressDisplay face, InstantSource clock, boolean ticks) {
    this.face = face;
    this.clock = clock;
    this.ticks = ticks;
  }

  /**
   * Shows work on {@code face}, kept up to date by a thread that exists only after progress was
   * first heard of, and ends with this.
   */
  public static ProgressLine ticking(ProgressDisplay face) {
    return new ProgressLine(face, InstantSource.system(), true);
  }

  @Override
  public synchronized void at(String name, int done, int total) {
    if (done >= total) {
      end();
    } else {
      continued(name, done, total);
      tick();
      if (ticks && ticker == null) {
        ticker = new Timer("solo5-progress", true);
        ticker.schedule(task(), TICK_MILLIS, TICK_MILLIS);
      }
    }
  }

  private TimerTask task() {
    return new TimerTask() {
      @Override
      public void run() {
        tick();
      }
    };
  }

  private void continued(String name, int done, int total) {
    Instant now = clock.instant();
    if (current == null || !current.name.equals(name)) {
      if (current == null) {
        due = now.plus(face.patience());
      }
      current = new Work(name, done, total, now);
    } else {
      current = new Work(name, done, total, current.since);
    }
  }

  /** Shows the line when it is time to. */
  public synchronized void tick() {
    Instant now = clock.instant();
    if (current != null && !now.isBefore(due)) {
      face.show(current.text(now));
      shown = true;
      due = now.plus(face.pause());
    }
  }

  /** Writes lines that stay; where the line of progress is in their way, it is taken away first. */
  public synchronized void above(Runnable lines) {
    if (shown) {
      face.erase();
    }
    lines.run();
  }

  /** No work goes on any more; the line is gone where it can be taken away. */
  public synchronized void end() {
    if (shown) {
      face.erase();
    }
    shown = false;
    current = null;
  }

  /** Takes the line away. */
  @Override
  public synchronized void close() {
    if (ticker != null) {
      ticker.cancel();
      ticker = null;
    }
    end();
  }
}
