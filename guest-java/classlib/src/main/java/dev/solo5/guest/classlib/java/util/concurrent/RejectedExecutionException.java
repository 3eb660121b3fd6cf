package dev.solo5.guest.classlib.java.util.concurrent;

import java.io.Serial;

/** A task that an executor does not take. */
public class RejectedExecutionException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public RejectedExecutionException() {}

  public RejectedExecutionException(String message) {
    super(message);
  }

  public RejectedExecutionException(String message, Throwable cause) {
    super(message, cause);
  }

  public RejectedExecutionException(Throwable cause) {
    super(cause);
  }
}
