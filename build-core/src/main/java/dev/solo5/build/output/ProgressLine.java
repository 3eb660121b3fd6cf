package dev.solo5.build.output;

import dev.solo5.toolchain.process.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * One line that tells how far long work is, and since when it goes on. Work that is over soon is
 * never mentioned. Thread-safe.
 */
public final class ProgressLine implements Progress {
  private final ProgressDisplay face;
  private final InstantSource clock;
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

  /** Shows work on {@code face}. */
  public ProgressLine(ProgressDisplay face, InstantSource clock) {
    this.face = face;
    this.clock = clock;
  }

  @Override
  public synchronized void at(String name, int done, int total) {
    if (done >= total) {
      end();
    } else {
      continued(name, done, total);
      tick();
    }
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
}
