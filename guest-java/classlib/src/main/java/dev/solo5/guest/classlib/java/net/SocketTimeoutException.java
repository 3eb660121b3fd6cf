package dev.solo5.guest.classlib.java.net;

import java.io.InterruptedIOException;
import java.io.Serial;

/** Nothing came in time. */
public class SocketTimeoutException extends InterruptedIOException {
  @Serial private static final long serialVersionUID = 1L;

  public SocketTimeoutException() {}

  public SocketTimeoutException(String message) {
    super(message);
  }
}
