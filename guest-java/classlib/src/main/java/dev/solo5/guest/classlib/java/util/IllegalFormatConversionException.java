package dev.solo5.guest.classlib.java.util;

/** An argument that a conversion does not take. */
public class IllegalFormatConversionException extends IllegalFormatException {
  private static final long serialVersionUID = 1L;

  private final char conversion;
  private final transient Class<?> argumentClass;

  public IllegalFormatConversionException(char conversion, Class<?> argumentClass) {
    this.conversion = conversion;
    this.argumentClass = argumentClass;
  }

  public char getConversion() {
    return conversion;
  }

  public Class<?> getArgumentClass() {
    return argumentClass;
  }

  @Override
  public String getMessage() {
    return conversion + " != " + argumentClass.getName();
  }
}
