package dev.solo5.tender;

import java.io.Serial;

/** A problem that ends a launch, on its way to whoever reports it. */
public final class TenderException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final transient TenderProblem problem;

  public TenderException(TenderProblem problem) {
    super(problem.message());
    this.problem = problem;
  }

  public TenderException(TenderProblem problem, Throwable cause) {
    super(problem.message(), cause);
    this.problem = problem;
  }

  /** What went wrong; compare this rather than the text. */
  public TenderProblem problem() {
    return problem;
  }
}
