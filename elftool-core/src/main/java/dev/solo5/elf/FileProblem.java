package dev.solo5.elf;

/** The file cannot be opened. */
public sealed interface FileProblem extends ElfProblem {

  /**
   * Opening failed.
   *
   * @param reason the system's words
   */
  record CannotOpen(String reason) implements FileProblem {
    @Override
    public String message() {
      return "Could not open: " + reason;
    }
  }
}
