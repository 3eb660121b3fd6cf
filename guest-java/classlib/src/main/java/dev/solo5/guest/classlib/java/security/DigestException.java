package dev.solo5.guest.classlib.java.security;

import java.io.Serial;
import java.security.GeneralSecurityException;

/** A digest that can't be computed so. */
public class DigestException extends GeneralSecurityException {
  @Serial private static final long serialVersionUID = 1L;

  public DigestException() {}

  public DigestException(String msg) {
    super(msg);
  }

  public DigestException(String message, Throwable cause) {
    super(message, cause);
  }

  public DigestException(Throwable cause) {
    super(cause);
  }
}
