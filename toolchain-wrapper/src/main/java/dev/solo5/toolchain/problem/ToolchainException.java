package dev.solo5.toolchain.problem;

import java.io.Serial;
import java.util.List;

/** A build that can't be done; {@link #problem()} says why, as data. */
public final class ToolchainException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient ToolchainProblem problem;
  private final transient List<Diagnostic> before;

  /** Carries {@code problem}; the message of the exception is the problem's. */
  public ToolchainException(ToolchainProblem problem) {
    super(problem.message());
    this.problem = problem;
    this.before = List.of();
  }

  /** Carries {@code problem} and what caused it. */
  public ToolchainException(ToolchainProblem problem, Throwable cause) {
    this(problem, cause, List.of());
  }

  /**
   * Carries {@code problem}, what caused it, and what the build was told before.
   *
   * @param before warnings of the steps that went well
   */
  public ToolchainException(ToolchainProblem problem, Throwable cause, List<Diagnostic> before) {
    super(problem.message(), cause);
    this.problem = problem;
    this.before = List.copyOf(before);
  }

  /** Why. */
  public ToolchainProblem problem() {
    return problem;
  }

  /** What tools said before, unless the problem has it among its own. */
  public List<Diagnostic> before() {
    return before;
  }
}
