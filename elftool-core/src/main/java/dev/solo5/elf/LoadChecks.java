package dev.solo5.elf;

import java.util.ArrayList;
import java.util.List;

/**
 * Checks the loadable segments of a file against guest memory, each by all rules in their order
 * before the next. All numbers from the file are unsigned until a rule has bounded them.
 */
final class LoadChecks {

  private final ElfInput input;
  private final Machine machine;
  private final long min;
  private final long memory;

  private final List<LoadSegment> segments = new ArrayList<>();
  private long previousVaddr;
  private long imageEnd;

  LoadChecks(ElfInput input, Machine machine, long min, long memory) {
    this.input = input;
    this.machine = machine;
    this.min = min;
    this.memory = memory;
  }

  LoadPlan plan(ElfHeader header) throws ElfException {
    long entry = header.entry();
    if (isBelow(entry, min) || !isBelow(entry, memory)) {
      throw input.refuse(new HeaderProblem.EntryOutside(entry, min, memory));
    }
    for (ProgramHeader program : header.programs()) {
      // A segment that is all BSS has no content: guest memory is zero there already.
      if (program.type() == ProgramHeader.PT_LOAD && program.fileSize() != 0) {
        segments.add(check(program));
      }
    }
    return new LoadPlan(entry, imageEnd, segments);
  }

  private LoadSegment check(ProgramHeader program) throws ElfException {
    long start = start(program);
    checkFileRange(program);
    long end = end(program);
    checkContent(program);
    checkPages(program.index(), start, end);
    if (program.is(ProgramHeader.PF_W) && program.is(ProgramHeader.PF_X)) {
      throw input.refuse(new SegmentProblem.WritableAndExecutable(program.index()));
    }
    previousVaddr = program.vaddr();
    imageEnd = Math.max(imageEnd, end);
    return segment(program, start, end);
  }

  private long start(ProgramHeader program) throws ElfException {
    int index = program.index();
    long vaddr = program.vaddr();
    if (isBelow(vaddr, min)) {
      throw input.refuse(new SegmentProblem.AddressTooLow(index, vaddr, min));
    }
    if (isBelow(vaddr, previousVaddr)) {
      throw input.refuse(new SegmentProblem.NotAscending(index, vaddr, previousVaddr));
    }
    if (Long.bitCount(program.align()) != 1) {
      throw input.refuse(new SegmentProblem.BadAlignment(index, vaddr, program.align()));
    }
    long start = vaddr & -program.align();
    if (isBelow(start, min)) {
      throw input.refuse(new SegmentProblem.StartTooLow(index, start, min));
    }
    if (isBelow(start, imageEnd)) {
      throw input.refuse(new SegmentProblem.Overlap(index, start, imageEnd));
    }
    return start;
  }

  private void checkFileRange(ProgramHeader program) throws ElfException {
    long vaddr = program.vaddr();
    if (!isBelow(vaddr, memory)) {
      throw file(program, "%s >= %s (mem_size)", vaddr, memory);
    }
    long end = vaddr + program.fileSize();
    if (isBelow(end, vaddr)) {
      throw file(program, "%s (p_vaddr) + %s (p_filesz) overflow", vaddr, program.fileSize());
    }
    if (isBelow(memory, end)) {
      throw file(program, "%s (p_vaddr + p_filesz) > %s (mem_size)", end, memory);
    }
  }

  private long end(ProgramHeader program) throws ElfException {
    long memSize = program.memSize();
    if (isBelow(memSize, program.fileSize())) {
      throw memory(program, "%s (p_memsz) < %s (p_filesz)", memSize, program.fileSize());
    }
    long last = program.vaddr() + memSize;
    if (isBelow(last, memSize)) {
      throw memory(program, "%s (p_vaddr) + %s (p_memsz) overflow", program.vaddr(), memSize);
    }
    long end = (last + program.align() - 1) & -program.align();
    if (isBelow(end, last)) {
      throw memory(
          program, "align_up with %s (p_vaddr_end) and %s (p_align) failed", last, program.align());
    }
    if (isBelow(memory, end)) {
      throw memory(program, "%s (p_vaddr + p_memsz) > %s (mem_size)", end, memory);
    }
    return end;
  }

  private void checkContent(ProgramHeader program) throws ElfException {
    long found = input.available(program.offset(), program.fileSize());
    if (found < 0) {
      throw input.refuse(new SegmentProblem.ContentUnreadable(program.index()));
    }
    if (found != program.fileSize()) {
      throw input.refuse(
          new SegmentProblem.ContentShort(program.index(), found, program.fileSize()));
    }
  }

  private void checkPages(int index, long start, long end) throws ElfException {
    int page = machine.pageSize();
    if (start % page != 0) {
      throw input.refuse(new SegmentProblem.StartNotAligned(index, start, page));
    }
    if (end % page != 0) {
      throw input.refuse(new SegmentProblem.EndNotAligned(index, end, page));
    }
  }

  private static LoadSegment segment(ProgramHeader program, long start, long end) {
    return new LoadSegment(
        program.index(),
        program.vaddr(),
        program.fileSize(),
        program.memSize(),
        program.offset(),
        start,
        end,
        program.is(ProgramHeader.PF_R),
        program.is(ProgramHeader.PF_W),
        program.is(ProgramHeader.PF_X));
  }

  private ElfException file(ProgramHeader program, String reason, Object... values) {
    return input.refuse(new SegmentProblem.FileRange(program.index(), Text.of(reason, values)));
  }

  private ElfException memory(ProgramHeader program, String reason, Object... values) {
    return input.refuse(new SegmentProblem.MemoryRange(program.index(), Text.of(reason, values)));
  }

  private static boolean isBelow(long left, long right) {
    return Long.compareUnsigned(left, right) < 0;
  }
}
