package dev.solo5.toolchain.problem;

import java.io.Serial;

/** A build that can't be done; {@link #problem()} says why, as data. */
public final class ToolchainException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient ToolchainProblem problem;

  /** Carries {@code problem}; the message of the exception is the problem's. */
  public ToolchainException(ToolchainProblem problem) {
    super(problem.message());
    this.problem = problem;
  }

  /** Carries {@code problem} and what caused it. */
  public ToolchainException(ToolchainProblem problem, Throwable cause) {
    super(problem.message(), cause);
    this.problem = problem;
  }

  /** Why. */
  public ToolchainProblem problem() {
    return problem;
  }
}
