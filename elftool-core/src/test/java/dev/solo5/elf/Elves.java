package dev.solo5.elf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.fixture.ElfBuilder;
import dev.solo5.fixture.MemoryFile;
import dev.solo5.manifest.Device;
import dev.solo5.manifest.Manifest;

/** What the tests of ELF files share. */
final class Elves {

  /** Offsets of the fields of a program header. */
  static final int TYPE = 0;

  static final int FLAGS = 4;
  static final int OFFSET = 8;
  static final int VADDR = 16;
  static final int FILE_SIZE = 32;
  static final int MEM_SIZE = 40;
  static final int ALIGN = 48;

  /** Indices of the program headers of {@link #unikernel}. */
  static final int TEXT = 0;

  static final int DATA = 1;
  static final int OPENBSD_NOTE = 2;
  static final int ABI_NOTE = 3;
  static final int MANIFEST_NOTE = 4;

  static final long MEMORY = 16 << 20;

  static final Manifest WAN = Manifest.of(new Device.Net("wan"));

  private Elves() {}

  static ElfBuilder unikernel() {
    return ElfBuilder.unikernel(Target.HVT, WAN);
  }

  static ElfFile read(ElfBuilder builder) throws ElfException {
    return read(builder.build());
  }

  static ElfFile read(byte[] file) throws ElfException {
    return ElfFile.read(new MemoryFile(file), "u.hvt", Machine.X86_64);
  }

  static LoadPlan plan(ElfBuilder builder) throws ElfException {
    try (ElfFile elf = read(builder)) {
      return elf.loadPlan(ElfBuilder.BASE, MEMORY);
    }
  }

  interface Action {
    void run() throws ElfException;
  }

  static void refuses(String message, Action action) {
    ElfException refusal = assertThrows(ElfException.class, action::run);
    assertEquals(message, refusal.problem().message());
  }
}
