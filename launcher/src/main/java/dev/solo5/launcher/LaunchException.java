package dev.solo5.launcher;

import java.io.Serial;

/** A problem that keeps a guest from being started, on its way to whoever reports it. */
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

  /** What went wrong; compare this, not the text. */
  public LaunchProblem problem() {
    return problem;
  }
}
