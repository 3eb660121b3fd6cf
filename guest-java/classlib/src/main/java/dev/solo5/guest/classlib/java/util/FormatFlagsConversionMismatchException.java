package dev.solo5.guest.classlib.java.util;

/** A flag that a conversion does not have. */
public class FormatFlagsConversionMismatchException extends IllegalFormatException {
  private static final long serialVersionUID = 1L;

  private final String flags;
  private final char conversion;

  public FormatFlagsConversionMismatchException(String flags, char conversion) {
    this.flags = flags;
    this.conversion = conversion;
  }

  public String getFlags() {
    return flags;
  }

  public char getConversion() {
    return conversion;
  }

  @Override
  public String getMessage() {
    return "Conversion = " + conversion + ", Flags = " + flags;
  }
}
