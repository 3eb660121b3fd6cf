package dev.solo5.elf;

/**
 * Why the file of a unikernel was refused. {@link #message} is the text every Solo5 program prints
 * after its own name and the file's; {@link #detail} adds what that text leaves out.
 */
public sealed interface ElfProblem
    permits FileProblem, HeaderProblem, NoteProblem, SectionProblem, SegmentProblem {

  /** Returns the problem as one line for a person; all numbers are decimal and unsigned. */
  String message();

  /** Returns what was found and expected if {@link #message} does not say so; otherwise empty. */
  default String detail() {
    return "";
  }

  /** Returns {@link #message} with what it leaves out. */
  default String withDetail() {
    String detail = detail();
    return detail.isEmpty() ? message() : message() + ": " + detail;
  }
}
