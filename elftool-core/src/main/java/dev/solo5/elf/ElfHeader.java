package dev.solo5.elf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The ELF header and program headers of a file, found to be those of a static 64 bit executable.
 *
 * @param entry {@code e_entry}, unchecked and unsigned
 */
record ElfHeader(long entry, List<ProgramHeader> programs) {

  ElfHeader {
    programs = List.copyOf(programs);
  }

  static final int SIZE = 64;

  private static final int MAGIC = 0x7f454c46;
  private static final int CLASS_64 = 2;
  private static final int LITTLE_ENDIAN = 1;
  private static final int VERSION = 1;
  private static final int EXECUTABLE = 2;

  /** Reads and checks both headers. */
  static ElfHeader read(ElfInput input, Machine machine, Pass pass) throws ElfException {
    ByteBuffer header = buffer(SIZE);
    int found = input.read(0, header);
    if (found < 0) {
      throw input.refuse(new HeaderProblem.HeaderUnreadable(pass));
    }
    if (found != SIZE) {
      throw input.refuse(new HeaderProblem.HeaderShort(found));
    }
    new Check(input, pass, header).all(machine);
    return new ElfHeader(header.getLong(24), programs(input, pass, header));
  }

  private static List<ProgramHeader> programs(ElfInput input, Pass pass, ByteBuffer header)
      throws ElfException {
    int count = Short.toUnsignedInt(header.getShort(56));
    // At most 65535 * 56 bytes, 3.5 MiB, whatever the header says.
    int size = count * ProgramHeader.SIZE;
    ByteBuffer table = buffer(size);
    int found = input.read(header.getLong(32), table);
    if (found < 0) {
      throw input.refuse(new HeaderProblem.TableUnreadable(pass));
    }
    if (found != size) {
      throw input.refuse(new HeaderProblem.TableShort(pass, found, size));
    }
    List<ProgramHeader> programs = new ArrayList<>(count);
    for (int index = 0; index < count; index++) {
      programs.add(ProgramHeader.of(table, index));
    }
    return programs;
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Compares the fields of the header, in the order in which they are reported. */
  private record Check(ElfInput input, Pass pass, ByteBuffer header) {

    void all(Machine machine) throws ElfException {
      int magic = header.duplicate().order(ByteOrder.BIG_ENDIAN).getInt(0);
      equal(HeaderProblem.BadHeader.MAGIC, magic, MAGIC, "0x%08x");
      equal("EI_CLASS", header.get(4), CLASS_64, "%s");
      equal("EI_DATA", header.get(5), LITTLE_ENDIAN, "%s");
      equal("e_version", header.getInt(20), VERSION, "%s");
      equal("e_ehsize", header.getShort(52), SIZE, "%s");
      if (header.getShort(56) == 0) {
        throw bad("e_phnum", "0", "at least 1");
      }
      equal("e_phentsize", header.getShort(54), ProgramHeader.SIZE, "%s");
      equal(HeaderProblem.BadHeader.TYPE, header.getShort(16), EXECUTABLE, "%s");
      equal("e_machine", header.getShort(18), machine.number(), "%s");
    }

    private void equal(String field, int found, int expected, String format) throws ElfException {
      if (found != expected) {
        throw bad(
            field,
            String.format(Locale.ROOT, format, found),
            String.format(Locale.ROOT, format, expected));
      }
    }

    private ElfException bad(String field, String found, String expected) {
      return input.refuse(new HeaderProblem.BadHeader(pass, field, found, expected));
    }
  }
}
