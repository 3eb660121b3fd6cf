package dev.solo5.elf;

/** The ELF header or the table of program headers is not that of a unikernel. */
public sealed interface HeaderProblem extends ElfProblem {

  /** Reading the header failed, as it does for a directory. */
  record HeaderUnreadable(Pass pass) implements HeaderProblem {
    @Override
    public String message() {
      return "pread_in_full for elf header %s returned %s < 0".formatted(pass.words(), Text.FAILED);
    }

    @Override
    public String detail() {
      return "cannot be read, expected a file";
    }
  }

  /** The file is shorter than a header. */
  record HeaderShort(int found) implements HeaderProblem {
    @Override
    public String message() {
      return Text.invalid("elf header does not match the expected size (%s != 64)", found);
    }
  }

  /**
   * A field of the header has a value that no unikernel for this machine has.
   *
   * @param field the field's name in the ELF specification
   */
  record BadHeader(Pass pass, String field, String found, String expected)
      implements HeaderProblem {
    static final String MAGIC = "e_ident magic";
    static final String TYPE = "e_type";

    @Override
    public String message() {
      return pass.headerPrefix
          + "invalid or unsupported executable (elf header invalid %s)".formatted(pass.words());
    }

    @Override
    public String detail() {
      return "%s is %s, expected %s%s".formatted(field, found, expected, meaning());
    }

    private String meaning() {
      return switch (field) {
        case MAGIC -> ": it is not an ELF file";
        case TYPE ->
            switch (found) {
              case "1" -> ": it is an object that has not been linked";
              case "3" -> ": it is a program or a library of the host, not a Solo5 unikernel";
              default -> "";
            };
        default -> "";
      };
    }
  }

  /**
   * The entry point is outside the guest's memory, which is from {@code min} to below {@code
   * memory}.
   */
  record EntryOutside(long entry, long min, long memory) implements HeaderProblem {
    @Override
    public String message() {
      return Text.invalid(
          "e_entry does not fall within the memory allocation range (%s < %s || %s >= %s)",
          entry, min, entry, memory);
    }
  }

  /** Reading the table of program headers failed. */
  record TableUnreadable(Pass pass) implements HeaderProblem {
    @Override
    public String message() {
      return "pread_in_full for ph_size returned %s %s".formatted(Text.FAILED, pass.words());
    }
  }

  /** The file ends inside the table of program headers, or before it. */
  record TableShort(Pass pass, int found, int expected) implements HeaderProblem {
    @Override
    public String message() {
      return Text.invalid(
          "program header does not match the expected size (%s != %s %s)",
          found, expected, pass.words());
    }
  }
}
