package dev.solo5.guest.classlib.java.util;

/** More conversions than arguments. */
public class MissingFormatArgumentException extends IllegalFormatException {
  private static final long serialVersionUID = 1L;

  private final String specifier;

  public MissingFormatArgumentException(String specifier) {
    this.specifier = specifier;
  }

  public String getFormatSpecifier() {
    return specifier;
  }

  @Override
  public String getMessage() {
    return "Format specifier '" + specifier + "'";
  }
}
