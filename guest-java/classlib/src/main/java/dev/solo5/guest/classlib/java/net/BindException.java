package dev.solo5.guest.classlib.java.net;

import java.io.Serial;

/** An address can't be had. */
public class BindException extends SocketException {
  @Serial private static final long serialVersionUID = 1L;

  public BindException() {}

  public BindException(String message) {
    super(message);
  }
}
