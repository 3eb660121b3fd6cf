package dev.solo5.guest.classlib.java.util.concurrent;

import java.io.Serial;

/** What a task failed of. */
public class ExecutionException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  protected ExecutionException() {}

  protected ExecutionException(String message) {
    super(message);
  }

  public ExecutionException(String message, Throwable cause) {
    super(message, cause);
  }

  public ExecutionException(Throwable cause) {
    super(cause);
  }
}
