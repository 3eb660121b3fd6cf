package dev.solo5.guest.classlib.java.net;

import java.io.Serial;

/** Nobody takes datagrams there. */
public class PortUnreachableException extends SocketException {
  @Serial private static final long serialVersionUID = 1L;

  public PortUnreachableException() {}

  public PortUnreachableException(String message) {
    super(message);
  }
}
