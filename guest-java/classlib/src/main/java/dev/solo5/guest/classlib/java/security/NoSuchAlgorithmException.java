package dev.solo5.guest.classlib.java.security;

import java.io.Serial;
import java.security.GeneralSecurityException;

/** An algorithm that guests do not have. */
public class NoSuchAlgorithmException extends GeneralSecurityException {
  @Serial private static final long serialVersionUID = 1L;

  public NoSuchAlgorithmException() {}

  public NoSuchAlgorithmException(String msg) {
    super(msg);
  }

  public NoSuchAlgorithmException(String message, Throwable cause) {
    super(message, cause);
  }

  public NoSuchAlgorithmException(Throwable cause) {
    super(cause);
  }
}
