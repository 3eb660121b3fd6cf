package dev.solo5.guest.classlib.java.net;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Something is wrong with a socket. */
public class SocketException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  public SocketException() {}

  public SocketException(String message) {
    super(message);
  }

  public SocketException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  public SocketException(@Nullable Throwable cause) {
    super(cause);
  }
}
