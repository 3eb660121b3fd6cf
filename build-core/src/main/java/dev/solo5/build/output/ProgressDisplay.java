package dev.solo5.build.output;

import java.time.Duration;

/** Where a line of progress is seen. */
public sealed interface ProgressDisplay {
  /** Work shorter than this is not worth a line. */
  Duration patience();

  /** The time from one line to the next. */
  Duration pause();

  /** Shows a line, in the place of the last one where that is possible. */
  void show(String line);

  /** Takes the last line away where that is possible. */
  void erase();

  /** Nobody wants to see it. */
  record Nowhere() implements ProgressDisplay {
    @Override
    public Duration patience() {
      return Duration.ofDays(1);
    }

    @Override
    public Duration pause() {
      return Duration.ofDays(1);
    }

    @Override
    public void show(String line) {}

    @Override
    public void erase() {}
  }

  /**
   * A log: a line now and then, which stays.
   *
   * @param lines takes them
   */
  record Log(Lines lines) implements ProgressDisplay {
    @Override
    public Duration patience() {
      return Duration.ofSeconds(5);
    }

    @Override
    public Duration pause() {
      return Duration.ofSeconds(10);
    }

    @Override
    public void show(String line) {
      lines.write(line);
    }

    @Override
    public void erase() {}
  }

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

    @Override
    public Duration patience() {
      return Duration.ofMillis(500);
    }

    @Override
    public Duration pause() {
      return Duration.ofMillis(100);
    }

    @Override
    public void show(String line) {
      lines.write("\r" + line.substring(0, Math.min(line.length(), WIDTH)) + ERASE + "\r");
    }

    @Override
    public void erase() {
      lines.write("\r" + ERASE);
    }
  }

  /** Takes text. */
  @FunctionalInterface
  interface Lines {
    /** Writes it at once. */
    void write(String text);
  }
}
