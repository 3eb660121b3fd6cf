package dev.solo5.linux.process;

/** The causes of an unforeseen failure, in the single line that a program prints for it. */
public final class Causes {
  /** A chain of causes may be a circle. */
  private static final int DEEPEST = 8;

  private Causes() {}

  /** What an exception says, and what each one behind it says: often only the last tells why. */
  public static String of(Throwable thrown) {
    StringBuilder text = new StringBuilder(thrown.toString());
    int depth = 0;
    for (Throwable cause = thrown.getCause();
        cause != null && depth < DEEPEST;
        cause = cause.getCause(), depth++) {
      text.append(", because of ").append(cause);
    }
    return text.toString();
  }
}
