package dev.solo5.guest.classlib.java.util;

/** Flags that exclude each other. */
public class IllegalFormatFlagsException extends IllegalFormatException {
  private static final long serialVersionUID = 1L;

  private final String flags;

  public IllegalFormatFlagsException(String flags) {
    this.flags = flags;
  }

  public String getFlags() {
    return flags;
  }

  @Override
  public String getMessage() {
    return "Flags = '" + flags + "'";
  }
}
