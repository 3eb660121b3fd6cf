package dev.solo5.guest.classlib.java.util;

/** No conversion. */
public class UnknownFormatConversionException extends IllegalFormatException {
  private static final long serialVersionUID = 1L;

  private final String conversion;

  public UnknownFormatConversionException(String conversion) {
    this.conversion = conversion;
  }

  public String getConversion() {
    return conversion;
  }

  @Override
  public String getMessage() {
    return "Conversion = '" + conversion + "'";
  }
}
