package dev.solo5.guest.classlib.java.util.concurrent;

import java.io.Serial;

/** A wait took too long. */
public class TimeoutException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  public TimeoutException() {}

  public TimeoutException(String message) {
    super(message);
  }
}
