package dev.solo5.bindings;

import static dev.solo5.bindings.ElfView.PF_R;
import static dev.solo5.bindings.ElfView.PF_W;
import static dev.solo5.bindings.ElfView.PF_X;
import static dev.solo5.bindings.ElfView.PT_LOAD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a Multiboot loader reads of a unikernel for virtio: a header, and one piece of the file. */
class MultibootGoldenTest {
  private static final int HEADER_ADDRESS = 0x100020;
  private static final int OFFSET_TO_ADDRESS = 0xff000;
  private static final int SEARCHED = 8192;

  private static List<Path> images(Compiler compiler) {
    Built bindings = Built.of(compiler, "virtio");
    return List.of(
        bindings.build(new Guest("hello")),
        bindings.build(new Guest("tls")),
        bindings.build(new Guest("tlsdata")),
        bindings.build(new Guest("sections"), Compiler.UNUSUAL));
  }

  @ParameterizedTest
  @EnumSource
  void headerHasTheNumbersOfTheInterface(Compiler compiler) throws IOException {
    for (Path image : images(compiler)) {
      ElfView elf = ElfView.of(image);
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(image)).order(ByteOrder.LITTLE_ENDIAN);
      int at = HEADER_ADDRESS - OFFSET_TO_ADDRESS;
      assertTrue(at + 32 <= SEARCHED, "where loaders look");
      assertEquals(0x1badb002, bytes.getInt(at), "magic");
      assertEquals(0x00010003, bytes.getInt(at + 4), "flags");
      assertEquals(0xe4514ffb, bytes.getInt(at + 8), "checksum");
      assertEquals(HEADER_ADDRESS, bytes.getInt(at + 12), "header_addr");
      assertEquals(0x100000, bytes.getInt(at + 16), "load_addr");
      assertEquals(elf.symbol("_edata"), bytes.getInt(at + 20), "load_end_addr");
      assertEquals(elf.symbol("_ebss"), bytes.getInt(at + 24), "bss_end_addr");
      assertEquals(elf.symbol("_start32"), bytes.getInt(at + 28), "entry_addr");
    }
  }

  /** Segments lie in the file as in memory, and the file is as long as the header says. */
  @ParameterizedTest
  @EnumSource
  void onePieceOfTheFileHoldsAllSegments(Compiler compiler) throws IOException {
    for (Path image : images(compiler)) {
      ElfView elf = ElfView.of(image);
      long end = elf.symbol("_edata");
      assertTrue(Files.size(image) >= end - OFFSET_TO_ADDRESS, "bytes up to _edata");
      for (ElfView.Segment segment : elf.segments()) {
        if (segment.type() == PT_LOAD && segment.fileSize() != 0) {
          assertEquals(segment.start() - OFFSET_TO_ADDRESS, segment.offset(), segment::toString);
          assertTrue(segment.start() + segment.fileSize() <= end, segment::toString);
        }
      }
    }
  }

  /** A file without symbols is still as long. */
  @ParameterizedTest
  @EnumSource
  void strippingKeepsThePiece(Compiler compiler) throws IOException {
    for (Path image : images(compiler)) {
      Path stripped = Built.scratch("stripped-" + compiler).resolve(image.getFileName());
      Finished.quietly(
          Sources.GUESTS, List.of("strip", "-o", stripped.toString(), image.toString()));
      long piece = ElfView.of(image).symbol("_edata") - OFFSET_TO_ADDRESS;
      byte[] whole = Files.readAllBytes(image);
      byte[] less = Files.readAllBytes(stripped);
      assertTrue(less.length >= piece, "bytes up to _edata");
      for (int i = SEARCHED; i < piece; i++) {
        assertEquals(whole[i], less[i]);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void segmentsHaveThePermissionsThatPagesGet(Compiler compiler) {
    for (Path image : images(compiler)) {
      ElfView elf = ElfView.of(image);
      for (ElfView.Segment segment : elf.segments()) {
        if (segment.type() != PT_LOAD || segment.size() == 0) {
          continue;
        }
        long start = segment.start();
        int expected =
            start < elf.symbol("_etext")
                ? PF_R | PF_X
                : start < elf.symbol("_erodata") ? PF_R : PF_R | PF_W;
        boolean initialValuesOfTls = start >= elf.symbol("_stdata") && start < elf.symbol("_edata");
        assertEquals(initialValuesOfTls ? PF_R : expected, segment.flags(), segment::toString);
      }
    }
  }
}
