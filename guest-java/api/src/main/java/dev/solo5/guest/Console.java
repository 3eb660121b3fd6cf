package dev.solo5.guest;

import dev.solo5.guest.platform.Platform;
import java.nio.charset.StandardCharsets;

/**
 * The console, which is the tender's standard output. {@code System.out} and {@code System.err}
 * write to it as well; this is for bytes. Any thread may use it.
 *
 * <p>A guest passes on what it has written when a line ends, when 4096 bytes are there, when it
 * waits and when it ends. The host can lose output: there is no error to report.
 */
public final class Console {
  private Console() {}

  /** Writes all bytes of an array. */
  public static void write(byte[] bytes) {
    write(bytes, 0, bytes.length);
  }

  /**
   * Writes bytes of an array.
   *
   * @throws IndexOutOfBoundsException if the array does not have them; nothing is written
   */
  public static void write(byte[] bytes, int offset, int length) {
    Checks.range("console", "array", bytes.length, offset, length);
    Platform.current().consoleWrite(bytes, offset, length);
  }

  /** Writes text as UTF-8. */
  public static void write(String text) {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Passes on what has been written so far. */
  public static void flush() {
    Platform.current().consoleFlush();
  }
}
