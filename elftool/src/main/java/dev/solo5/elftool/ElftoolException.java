package dev.solo5.elftool;

/** A command could not be done; the {@link #problem} says why. */
final class ElftoolException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient ElftoolProblem problem;

  ElftoolException(ElftoolProblem problem) {
    super(problem.message());
    this.problem = problem;
  }

  ElftoolProblem problem() {
    return problem;
  }
}
