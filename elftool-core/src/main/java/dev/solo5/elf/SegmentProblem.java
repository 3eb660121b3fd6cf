package dev.solo5.elf;

/** A loadable segment does not fit. Indices are of program headers, names those of the ELF. */
public sealed interface SegmentProblem extends ElfProblem {

  /** The address is below the lowest one allowed. */
  record AddressTooLow(int index, long vaddr, long min) implements SegmentProblem {
    @Override
    public String message() {
      return Text.invalid(
          "phdr[%s].p_vaddr outside of valid memory range (%s < %s)", index, vaddr, min);
    }
  }

  /** The address is below that of the segment before. */
  record NotAscending(int index, long vaddr, long previous) implements SegmentProblem {
    @Override
    public String message() {
      return Text.invalid(
          "phdr[%s].p_vaddr is not in ascending order (%s < %s)", index, vaddr, previous);
    }
  }

  /** The alignment is not a power of two. */
  record BadAlignment(int index, long vaddr, long align) implements SegmentProblem {
    @Override
    public String message() {
      return Text.invalid(
          "phdr[%s].p_vaddr is outside of memory range"
              + " (align_down with %s (p_vaddr) and %s (p_align) failed)",
          index, vaddr, align);
    }
  }

  /** The first page is below the lowest address allowed. */
  record StartTooLow(int index, long start, long min) implements SegmentProblem {
    @Override
    public String message() {
      return Text.invalid(
          "phdr[%s].p_vaddr_start is outside of memory range (%s < %s (p_min_loadaddr))",
          index, start, min);
    }
  }

  /** The first page belongs to the segment before. */
  record Overlap(int index, long start, long previousEnd) implements SegmentProblem {
    @Override
    public String message() {
      return Text.invalid(
          "phdr[%s].p_vaddr_start is outside of memory range (%s < %s (e_end))",
          index, start, previousEnd);
    }
  }

  /**
   * The content does not fit into guest memory.
   *
   * @param reason what was found and expected, in the reference's words
   */
  record FileRange(int index, String reason) implements SegmentProblem {
    @Override
    public String message() {
      return Text.invalid(
          "phdr[%s] program file segment falls outside of valid range (%s)", index, reason);
    }
  }

  /**
   * The segment does not fit into guest memory.
   *
   * @param reason what was found and expected, in the reference's words
   */
  record MemoryRange(int index, String reason) implements SegmentProblem {
    @Override
    public String message() {
      return Text.invalid(
          "phdr[%s] program memory segment falls outside of valid range (%s)", index, reason);
    }
  }

  /** Reading the content failed. */
  record ContentUnreadable(int index) implements SegmentProblem {
    @Override
    public String message() {
      return "phdr[%s] pread_in_full returned %s".formatted(index, Text.FAILED);
    }
  }

  /** The file ends inside the content, or before it. */
  record ContentShort(int index, long found, long fileSize) implements SegmentProblem {
    @Override
    public String message() {
      return Text.of(
          "phdr[%s] host file segment mismatched (pread_in_full returned %s != %s (p_filesz))",
          index, found, fileSize);
    }
  }

  /** The segment begins inside a page. */
  record StartNotAligned(int index, long start, int pageSize) implements SegmentProblem {
    @Override
    public String message() {
      return Text.invalid(
          "phdr[%s] p_vaddr_start not aligned with architectural page size (%s & (%s - 1))",
          index, start, pageSize - 1);
    }
  }

  /** The segment ends inside a page. */
  record EndNotAligned(int index, long end, int pageSize) implements SegmentProblem {
    @Override
    public String message() {
      return Text.invalid(
          "phdr[%s] p_vaddr_end not aligned with architectural page size (%s & (%s - 1))",
          index, end, pageSize - 1);
    }
  }

  /** The segment is both writable and executable. */
  record WritableAndExecutable(int index) implements SegmentProblem {
    @Override
    public String message() {
      return Text.invalid("phdr[%s] requests WRITE and EXEC permissions", index);
    }
  }
}
