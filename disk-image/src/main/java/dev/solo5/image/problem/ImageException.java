package dev.solo5.image.problem;

import java.io.Serial;

/** An image can't be made; {@link #problem} says why. */
public final class ImageException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient ImageProblem problem;

  /** Carries {@code problem}; the message is the problem's. */
  public ImageException(ImageProblem problem) {
    super(problem.message());
    this.problem = problem;
  }

  /** Carries {@code problem} and what caused it. */
  public ImageException(ImageProblem problem, Throwable cause) {
    super(problem.message(), cause);
    this.problem = problem;
  }

  /** Why. */
  public ImageProblem problem() {
    return problem;
  }
}
