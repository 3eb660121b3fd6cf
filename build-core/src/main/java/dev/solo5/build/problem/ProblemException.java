package dev.solo5.build.problem;

import java.io.Serial;
import java.nio.file.Path;

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

  /** Carries a {@link Problem.BadParameter}. */
  public static ProblemException badParameter(String parameter, String found, String expected) {
    return new ProblemException(new Problem.BadParameter(parameter, found, expected));
  }

  /** Carries a {@link Problem.BadParameter} and what caused it. */
  public static ProblemException badParameter(
      String parameter, String found, String expected, Throwable cause) {
    return new ProblemException(new Problem.BadParameter(parameter, found, expected), cause);
  }

  /** Carries a {@link Problem.MachineFailed} of a file, {@link Problem.MachineFailed#of}. */
  public static ProblemException machineFailed(Path file, Exception e) {
    return new ProblemException(Problem.MachineFailed.of(file, e), e);
  }

  /** Carries a {@link Problem.MachineFailed} of something that is no file. */
  public static ProblemException machineFailed(String subject, Exception e) {
    return new ProblemException(
        new Problem.MachineFailed(subject, String.valueOf(e.getMessage())), e);
  }

  /** Carries {@link Problem.Interrupted}; the thread is interrupted again. */
  public static ProblemException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new ProblemException(new Problem.Interrupted(), e);
  }

  /** Why. */
  public Problem problem() {
    return problem;
  }
}
