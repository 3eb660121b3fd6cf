package dev.solo5.guest.classlib.java.util;

/** A flag that wants a width. */
public class MissingFormatWidthException extends IllegalFormatException {
  private static final long serialVersionUID = 1L;

  private final String specifier;

  public MissingFormatWidthException(String specifier) {
    this.specifier = specifier;
  }

  public String getFormatSpecifier() {
    return specifier;
  }

  @Override
  public String getMessage() {
    return specifier;
  }
}
