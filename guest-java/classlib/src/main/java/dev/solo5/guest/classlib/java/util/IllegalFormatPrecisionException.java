package dev.solo5.guest.classlib.java.util;

/** A precision where none is taken. */
public class IllegalFormatPrecisionException extends IllegalFormatException {
  private static final long serialVersionUID = 1L;

  private final int precision;

  public IllegalFormatPrecisionException(int precision) {
    this.precision = precision;
  }

  public int getPrecision() {
    return precision;
  }

  @Override
  public String getMessage() {
    return Integer.toString(precision);
  }
}
