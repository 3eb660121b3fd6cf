package dev.solo5.manifest;

/** A manifest was refused; the {@link #problem} says where and why. */
public final class ManifestException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient ManifestProblem problem;

  /** Refuses a manifest for this reason. */
  public ManifestException(ManifestProblem problem) {
    super(problem.message());
    this.problem = problem;
  }

  /** Returns what is wrong. */
  public ManifestProblem problem() {
    return problem;
  }
}
