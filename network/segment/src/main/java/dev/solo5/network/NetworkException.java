package dev.solo5.network;

import java.io.IOException;

/** A {@link NetworkProblem}, thrown. */
public final class NetworkException extends IOException {
  private static final long serialVersionUID = 1;

  private final transient NetworkProblem problem;

  /** Carries a problem; its message is the exception's. */
  public NetworkException(NetworkProblem problem) {
    super(problem.message());
    this.problem = problem;
  }

  /** The same with what caused it. */
  public NetworkException(NetworkProblem problem, Throwable cause) {
    super(problem.message(), cause);
    this.problem = problem;
  }

  /** What went wrong. */
  public NetworkProblem problem() {
    return problem;
  }
}
