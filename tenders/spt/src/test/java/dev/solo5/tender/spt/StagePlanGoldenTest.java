package dev.solo5.tender.spt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.elf.LoadPlan;
import dev.solo5.elf.LoadSegment;
import dev.solo5.linux.bpf.BpfBuilder;
import dev.solo5.linux.bpf.BpfProgram;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the stage reads and what the guest reads, byte for byte. */
final class StagePlanGoldenTest {
  private static final BpfProgram FILTER = new BpfBuilder().give(0x7fff0000).build();
  private static final LoadSegment TEXT =
      new LoadSegment(0, 0x100000, 3, 3, 0, 0x100000, 0x101000, true, false, true);
  private static final LoadSegment DATA =
      new LoadSegment(1, 0x101008, 2, 9, 0, 0x101000, 0x102000, true, true, false);

  /** Little endian numbers of 4 (suffix w) or 8 bytes as they stand in the file. */
  private static String le(Object... numbers) {
    StringBuilder hex = new StringBuilder();
    for (Object number : numbers) {
      long value = ((Number) number).longValue();
      for (int i = 0; i < (number instanceof Integer ? 4 : 8); i++) {
        hex.append(HexFormat.of().toHexDigits((byte) (value >>> (8 * i))));
      }
    }
    return hex.toString();
  }

  @Test
  void writesThePlan() throws IOException {
    LoadPlan program = new LoadPlan(0x100001, 0x102000, List.of(TEXT, DATA));
    try (StagePlan plan = StagePlan.create(2 << 20, program)) {
      plan.window(TEXT.vaddr(), 2).put(new byte[] {1, 2});
      plan.window(TEXT.vaddr() + 2, 1).put((byte) 3); // goes on where the first ended: one row
      plan.protect(TEXT);
      plan.window(DATA.vaddr(), 2).put(new byte[] {4, 5});
      plan.protect(DATA);
      plan.window(SptLayout.BOOT_INFO, 4).put(new byte[] {6, 7, 8, 9});
      plan.finish(program.entry(), true, true, 77, 9, FILTER);

      long tables = 64 + 5 * 24;
      long size = tables + 5 + SptLayout.BOOT_AREA_SIZE + 4096 * 8;
      String head =
          le(0x4e4c5035, 1, size, 2L << 20, 0x100001L, 77, 3, 9, 3, 2, 1, tables + 9)
              + le(0x100000L, tables, 3L, 0x101008L, tables + 3, 2L, 0x11000L, tables + 5, 4L)
              + le(0x100000L, 0x1000L, 5L, 0x101000L, 0x1000L, 3L);
      byte[] bytes = plan.bytes();
      assertEquals(size, bytes.length);
      assertEquals(head, HexFormat.of().formatHex(bytes, 0, (int) tables));
      String content = "010203" + "0405" + "06070809" + "06000000" + "0000ff7f";
      assertEquals(content, HexFormat.of().formatHex(bytes, (int) tables, (int) tables + 17));
    }
  }

  @Test
  void writesBootInfo() {
    ByteBuffer area = ByteBuffer.allocate(64);
    BootInfo.write(
        area, 0x20000000, 0x123000, new byte[] {'M', 'F', 'T'}, new byte[] {'h', 'i', 0});
    assertEquals(
        le(0x20000000L, 0x123000L, 0x1102bL, 0x11028L, 5, 6) + "4d4654" + "686900",
        HexFormat.of().formatHex(Arrays.copyOf(area.array(), area.position())));
  }
}
