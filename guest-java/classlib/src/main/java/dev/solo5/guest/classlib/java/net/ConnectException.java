package dev.solo5.guest.classlib.java.net;

import java.io.Serial;

/** A connection was refused. */
public class ConnectException extends SocketException {
  @Serial private static final long serialVersionUID = 1L;

  public ConnectException() {}

  public ConnectException(String message) {
    super(message);
  }
}
