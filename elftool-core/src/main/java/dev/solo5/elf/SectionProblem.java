package dev.solo5.elf;

/** What linkers and debuggers read of a file is not as it should be. */
public sealed interface SectionProblem extends ElfProblem {

  /** An entry of the table of sections has another size than ELF says. */
  record BadEntrySize(int found) implements SectionProblem {
    @Override
    public String message() {
      return Text.INVALID + "e_shentsize is %s, expected 64".formatted(found);
    }
  }

  /**
   * Something is not wholly in the file, or larger than is read.
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
