package dev.solo5.build.watch;

import java.time.Duration;

/** How time passes between two looks; a test has its own. */
@FunctionalInterface
public interface Pause {
  /** Waits. */
  void of(Duration duration) throws InterruptedException;
}
