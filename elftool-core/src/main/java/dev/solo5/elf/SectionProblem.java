package dev.solo5.elf;

/** The parts of a file that linkers and debuggers read are damaged. */
public sealed interface SectionProblem extends ElfProblem {

  /** An entry of the section table does not have the size that ELF requires. */
  record BadEntrySize(int found) implements SectionProblem {
    @Override
    public String message() {
      return Text.INVALID + "e_shentsize is %s, expected 64".formatted(found);
    }
  }

  /**
   * Something is not entirely in the file, or too large to be read.
   *
   * @param what the table or the section
   */
  record ContentMissing(String what, long offset, long size) implements SectionProblem {
    @Override
    public String message() {
      return Text.INVALID
          + "%s, %s bytes at %s, is not in the file".formatted(what, Text.u(size), Text.u(offset));
    }
  }
}
