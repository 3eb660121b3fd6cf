package dev.solo5.launcher;

import java.io.Serial;

/** Carries the problem that prevents a guest from starting to whoever reports it. */
public final class LaunchException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final transient LaunchProblem problem;

  public LaunchException(LaunchProblem problem) {
    super(problem.message());
    this.problem = problem;
  }

  public LaunchException(LaunchProblem problem, Throwable cause) {
    super(problem.message(), cause);
    this.problem = problem;
  }

  /** What went wrong; compare this rather than the text. */
  public LaunchProblem problem() {
    return problem;
  }
}
