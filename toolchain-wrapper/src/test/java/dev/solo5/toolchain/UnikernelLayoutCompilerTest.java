package dev.solo5.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.toolchain.bindings.Bindings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tenders ask of a unikernel: a static program at a fixed address, nothing W and X. */
final class UnikernelLayoutCompilerTest {
  private static final int ET_EXEC = 2;
  private static final int PT_LOAD = 1;
  private static final int PT_DYNAMIC = 2;
  private static final int PT_INTERP = 3;
  private static final int PF_X = 1;
  private static final int PF_W = 2;
  private static final long BASE = 0x100000;
  private static final long PAGE = 0x1000;

  /** The parts of an ELF64 program header that matter here. */
  private record Header(int type, int flags, long address, long align, long memorySize) {}

  @TempDir Path temporary;

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void segmentsAreAsTendersWant(String compiler) throws Exception {
    Project project = Project.in(temporary, compiler).write("src/main.c", Project.HELLO);
    project.targets = Set.copyOf(Bindings.TARGETS);
    project.write("src/manifest.c", "const int __solo5_mft1_note[8] = {0};\n"); // virtio reads it
    // No section that says whether the stack may be executed: as hand-written assembly often is.
    project.write("src/low.s", ".globl low\nlow:\n  ret\n");
    project.write(
        "src/data.c",
        "int data = 1;\nint bss[4096];\nconst int rodata = 2;\n_Thread_local int tls = 3;\n");

    BuildResult result = project.build();

    assertEquals(List.of(), result.warnings());
    for (Path binary : result.binaries().values()) {
      ByteBuffer elf = ByteBuffer.wrap(Files.readAllBytes(binary)).order(ByteOrder.LITTLE_ENDIAN);
      assertEquals(ET_EXEC, elf.getShort(16), binary.toString());
      List<Header> headers = headers(elf);
      List<Header> loads = headers.stream().filter(one -> one.type() == PT_LOAD).toList();
      assertEquals(BASE, loads.getFirst().address());
      long end = 0;
      for (Header load : loads.stream().filter(one -> one.memorySize() > 0).toList()) {
        assertTrue((load.flags() & (PF_W | PF_X)) != (PF_W | PF_X), load.toString());
        assertEquals(PAGE, load.align());
        assertTrue(load.address() >= end, load.toString());
        end = (load.address() + load.memorySize() + PAGE - 1) & -PAGE;
      }
      assertTrue(headers.stream().anyMatch(one -> one.type() == PT_INTERP));
      assertFalse(headers.stream().anyMatch(one -> one.type() == PT_DYNAMIC));
    }
  }

  private static List<Header> headers(ByteBuffer elf) throws IOException {
    List<Header> headers = new ArrayList<>();
    int offset = (int) elf.getLong(32);
    int size = elf.getShort(54);
    for (int i = 0; i < elf.getShort(56); i++, offset += size) {
      headers.add(
          new Header(
              elf.getInt(offset),
              elf.getInt(offset + 4),
              elf.getLong(offset + 16),
              elf.getLong(offset + 48),
              elf.getLong(offset + 40)));
    }
    return headers;
  }
}
