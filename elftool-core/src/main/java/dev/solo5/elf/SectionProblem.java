package dev.solo5.elf;

/** The parts of a file that linkers and debuggers read are damaged. */
public sealed interface SectionProblem extends ElfProblem {

  /** An entry of the section table does not have the size that ELF requires. */
  record BadEntrySize(int found) implements SectionProblem {
    @Override
    public String message() {
      return Text.invalid("e_shentsize is %s, expected 64", found);
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
      return Text.invalid("%s, %s bytes at %s, is not in the file", what, size, offset);
    }
  }
}
