package dev.solo5.guest;

import dev.solo5.guest.platform.Platform;
import java.util.ArrayList;
import java.util.List;

/** The running program: its arguments, its clocks, its end. Any thread may use it. */
public final class Guest {
  /** A deadline that never comes. */
  public static final long FOREVER = Long.MAX_VALUE;

  private static final int LARGEST_STATUS = 254;

  private Guest() {}

  /**
   * The command line: what follows the unikernel in the tender's command, joined by single spaces,
   * without the leading words {@code --solo5:…} that are for the bindings. On a JVM, what follows
   * the main class.
   */
  public static String commandLine() {
    return Platform.current().commandLine();
  }

  /**
   * The words of the command line, as {@code main} gets them: separated by spaces, none of them
   * empty. Nothing is quoted.
   */
  public static List<String> arguments() {
    List<String> words = new ArrayList<>();
    String line = commandLine();
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || line.charAt(i) == ' ') {
        if (i > start) {
          words.add(line.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  /**
   * Time since a fixed but unknown moment, in nanoseconds. It never decreases. Deadlines are times
   * of this clock.
   */
  public static long monotonicNanos() {
    return Platform.current().monotonicNanos();
  }

  /**
   * Time since 1970-01-01T00:00:00Z in nanoseconds, as the host has it: the host may set it back.
   */
  public static long wallNanos() {
    return Platform.current().wallNanos();
  }

  /**
   * Ends the program, whatever other threads do; does not return.
   *
   * @param status what the tender exits with, from 0 to 254; 255 means that a guest has aborted
   * @throws IllegalArgumentException for any other status
   */
  public static void exit(int status) {
    if (status < 0 || status > LARGEST_STATUS) {
      throw new IllegalArgumentException("exit status " + status + ": expected 0 to 254");
    }
    Platform.current().exit(status);
  }

  /** Ends the program with status 255; does not return. A tender can be told to dump core then. */
  public static void abort() {
    Platform.current().abort();
  }
}
