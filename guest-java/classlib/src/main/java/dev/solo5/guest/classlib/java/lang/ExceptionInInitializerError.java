package dev.solo5.guest.classlib.java.lang;

import org.jspecify.annotations.Nullable;

/** What an initialiser of a class threw. */
public class ExceptionInInitializerError extends LinkageError {
  private static final long serialVersionUID = 1L;

  public ExceptionInInitializerError() {
    initCause(null);
  }

  public ExceptionInInitializerError(@Nullable Throwable thrown) {
    super(null, thrown);
  }

  public ExceptionInInitializerError(String message) {
    super(message, null);
  }

  public @Nullable Throwable getException() {
    return getCause();
  }
}
