package dev.solo5.guest.classlib.java.util;

/** No flag. */
public class UnknownFormatFlagsException extends IllegalFormatException {
  private static final long serialVersionUID = 1L;

  private final String flags;

  public UnknownFormatFlagsException(String flags) {
    this.flags = flags;
  }

  public String getFlags() {
    return flags;
  }

  @Override
  public String getMessage() {
    return "Flags = " + flags;
  }
}
