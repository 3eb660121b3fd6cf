package dev.solo5.guest.classlib.java.util;

/** A flag that is given twice. */
public class DuplicateFormatFlagsException extends IllegalFormatException {
  private static final long serialVersionUID = 1L;

  private final String flags;

  public DuplicateFormatFlagsException(String flags) {
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
