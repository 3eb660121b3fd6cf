package dev.solo5.guest.classlib.java.util.concurrent;

import java.io.Serial;

/** What a stage failed of. */
public class CompletionException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  protected CompletionException() {}

  protected CompletionException(String message) {
    super(message);
  }

  public CompletionException(String message, Throwable cause) {
    super(message, cause);
  }

  public CompletionException(Throwable cause) {
    super(cause);
  }
}
