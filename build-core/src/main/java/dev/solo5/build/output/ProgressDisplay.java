package dev.solo5.build.output;

import java.time.Duration;

/** Where a line of progress is seen. */
public sealed interface ProgressDisplay {

  /** Nobody wants to see it. */
  record Nowhere() implements ProgressDisplay {}

  /**
   * A log: a line now and then, which stays.
   *
   * @param lines takes them
   */
  record Log(Lines lines) implements ProgressDisplay {}

  /**
   * A terminal: one line that is written over and over, and leaves nothing. The cursor stays at its
   * beginning, so that what others print goes over it.
   *
   * @param lines takes what is written, as it is
   */
  record Terminal(Lines lines) implements ProgressDisplay {
    /** Shorter than the narrowest usual terminal: a line that wraps can't be taken back. */
    private static final int WIDTH = 79;

    private static final String ERASE = "\033[K";
  }

  /** Takes text. */
  @FunctionalInterface
  interface Lines {
    /** Writes it at once. */
    void write(String text);
  }

  /** Work shorter than this is not worth a line. */
  default Duration patience() {
    return switch (this) {
      case Nowhere _ -> Duration.ofDays(1);
      case Log _ -> Duration.ofSeconds(5);
      case Terminal _ -> Duration.ofMillis(500);
    };
  }

  /** The time from one line to the next. */
  default Duration pause() {
    return switch (this) {
      case Nowhere _ -> Duration.ofDays(1);
      case Log _ -> Duration.ofSeconds(10);
      case Terminal _ -> Duration.ofMillis(100);
    };
  }

  /** Shows a line, in the place of the last one where that is possible. */
  default void show(String line) {
    switch (this) {
      case Nowhere _ -> {}
      case Log(Lines log) -> log.write(line);
      case Terminal(Lines screen) -> {
        String shown = line.substring(0, Math.min(line.length(), Terminal.WIDTH));
        screen.write("\r" + shown + Terminal.ERASE + "\r");
      }
    }
  }

  /** Takes the last line away where that is possible. */
  default void erase() {
    if (this instanceof Terminal(Lines screen)) {
      screen.write("\r" + Terminal.ERASE);
    }
  }
}
