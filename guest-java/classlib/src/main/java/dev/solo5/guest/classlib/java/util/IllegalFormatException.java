package dev.solo5.guest.classlib.java.util;

/** A format that says something impossible. */
public class IllegalFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  IllegalFormatException() {}
}
