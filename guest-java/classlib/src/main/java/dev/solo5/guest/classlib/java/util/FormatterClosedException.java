package dev.solo5.guest.classlib.java.util;

/** A formatter that was closed. */
public class FormatterClosedException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  public FormatterClosedException() {}
}
