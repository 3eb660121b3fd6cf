package dev.solo5.guest.classlib.java.lang;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A thread does not do what this can be asked of. */
public class IllegalThreadStateException extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1L;

  /** Without a message. */
  public IllegalThreadStateException() {}

  /** With a message. */
  public IllegalThreadStateException(@Nullable String message) {
    super(message);
  }
}
