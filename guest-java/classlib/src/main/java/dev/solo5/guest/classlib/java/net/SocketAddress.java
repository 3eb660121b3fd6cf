package dev.solo5.guest.classlib.java.net;

import java.io.Serial;
import java.io.Serializable;

/** An end of a socket. */
public abstract class SocketAddress implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  public SocketAddress() {}
}
