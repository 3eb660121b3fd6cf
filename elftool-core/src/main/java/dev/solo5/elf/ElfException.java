package dev.solo5.elf;

/** The file of a unikernel was refused; the {@link #problem} says why. */
public final class ElfException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient ElfProblem problem;

  /**
   * Refuses a file.
   *
   * @param name what messages call the file
   * @param problem what is wrong with it
   */
  public ElfException(String name, ElfProblem problem) {
    super(name + ": " + problem.withDetail());
    this.problem = problem;
  }

  /** Returns what is wrong. */
  public ElfProblem problem() {
    return problem;
  }
}
