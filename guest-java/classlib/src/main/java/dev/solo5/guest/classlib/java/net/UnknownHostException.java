package dev.solo5.guest.classlib.java.net;

import java.io.IOException;
import java.io.Serial;

/** A name has no address. */
public class UnknownHostException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  public UnknownHostException() {}

  public UnknownHostException(String message) {
    super(message);
  }
}
