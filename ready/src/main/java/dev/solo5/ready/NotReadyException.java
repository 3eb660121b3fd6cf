package dev.solo5.ready;

import java.io.Serial;

/** A guest is not ready, and waiting for it has ended. */
public final class NotReadyException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final transient NotReady problem;

  public NotReadyException(NotReady problem) {
    super(problem.message());
    this.problem = problem;
  }

  /** What was awaited and what was seen; compare this rather than the text. */
  public NotReady problem() {
    return problem;
  }
}
