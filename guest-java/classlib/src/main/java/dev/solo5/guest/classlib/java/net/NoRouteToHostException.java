package dev.solo5.guest.classlib.java.net;

import java.io.Serial;

/** No way leads there. */
public class NoRouteToHostException extends SocketException {
  @Serial private static final long serialVersionUID = 1L;

  public NoRouteToHostException() {}

  public NoRouteToHostException(String message) {
    super(message);
  }
}
