package dev.solo5.build.problem;

import java.io.Serial;

/** A goal can't do what it was asked for; {@link #problem} says why. */
public final class ProblemException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** Carries {@code problem}; the message is the problem's. */
  public ProblemException(Problem problem) {
    super(problem.message());
    this.problem = problem;
  }

  /** Carries {@code problem} and what caused it. */
  public ProblemException(Problem problem, Throwable cause) {
    super(problem.message(), cause);
    this.problem = problem;
  }

  /** Why. */
  public Problem problem() {
    return problem;
  }
}
