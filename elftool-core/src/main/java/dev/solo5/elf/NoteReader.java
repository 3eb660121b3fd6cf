package dev.solo5.elf;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** Looks for a note of one kind: the first note of each {@code PT_NOTE} segment, in table order. */
record NoteReader(ElfInput input, NoteKind kind) {

  /** The header and name of every Solo5 note in bytes. */
  private static final int HEADER_SIZE = 20;

  /** The header of any note in bytes; a smaller segment is not a note at all. */
  private static final int MIN_SIZE = 12;

  private static final byte[] NAME = "Solo5\0".getBytes(US_ASCII);
  private static final int NAME_AT = 12;

  /** Returns the content of the note, without pad; refuses the file when there is none. */
  ByteBuffer find(List<ProgramHeader> programs) throws ElfException {
    for (ProgramHeader program : programs) {
      if (program.type() == ProgramHeader.PT_NOTE && isWanted(program)) {
        return content(program);
      }
    }
    throw input.refuse(new NoteProblem.Missing(kind));
  }

  private boolean isWanted(ProgramHeader program) throws ElfException {
    if (Long.compareUnsigned(program.fileSize(), MIN_SIZE) < 0) {
      throw input.refuse(
          new NoteProblem.SegmentTooSmall(kind, program.index(), program.fileSize()));
    }
    if (Long.compareUnsigned(program.fileSize(), HEADER_SIZE) < 0) {
      return false;
    }
    ByteBuffer header = header(program);
    byte[] name = new byte[NAME.length];
    header.get(NAME_AT, name);
    return header.getInt(0) == NAME.length
        && Arrays.equals(name, NAME)
        && header.getInt(8) == kind.type;
  }

  private ByteBuffer content(ProgramHeader program) throws ElfException {
    int index = program.index();
    int size = header(program).getInt(4);
    if (Integer.compareUnsigned(size, 1) < 0
        || Integer.compareUnsigned(size, kind.maxDescriptor) > 0) {
      throw input.refuse(new NoteProblem.BadSize(index, size, kind.maxDescriptor));
    }
    if (Long.compareUnsigned(program.fileSize(), HEADER_SIZE + size) < 0) {
      throw input.refuse(new NoteProblem.Overrun(index, program.fileSize(), HEADER_SIZE + size));
    }
    int usable = size - kind.pad;
    if (usable <= 0) {
      throw input.refuse(new NoteProblem.NothingUsable(index, usable, size));
    }
    return read(program, HEADER_SIZE + kind.pad, usable);
  }

  private ByteBuffer header(ProgramHeader program) throws ElfException {
    return read(program, 0, HEADER_SIZE);
  }

  private ByteBuffer read(ProgramHeader program, int from, int size) throws ElfException {
    ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    int found = input.read(program.offset() + from, bytes);
    if (found < 0) {
      throw input.refuse(new NoteProblem.NoteUnreadable(program.index()));
    }
    if (found != size) {
      throw input.refuse(new NoteProblem.NoteShort(program.index(), found, size));
    }
    return bytes.flip();
  }
}
