package dev.solo5.bindings;

import static dev.solo5.bindings.ElfView.PF_R;
import static dev.solo5.bindings.ElfView.PF_W;
import static dev.solo5.bindings.ElfView.PF_X;
import static dev.solo5.bindings.ElfView.PT_GNU_STACK;
import static dev.solo5.bindings.ElfView.PT_INTERP;
import static dev.solo5.bindings.ElfView.PT_LOAD;
import static dev.solo5.bindings.ElfView.PT_NOTE;
import static dev.solo5.bindings.ElfView.PT_TLS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Linked images obey every rule of the loader, by both linkers, with and without TLS. */
class ImageCompilerTest {
  private static final long BASE = 0x100000;
  private static final long PAGE = 4096;
  private static final int ET_EXEC = 2;
  private static final List<String> SAMPLES = List.of("hello", "tls", "tlsalign", "tlsdata", "blk");
  private static final List<String> UNUSUAL_SAMPLES = List.of("sections", "tlsalign");

  private static List<ElfView> images(Compiler compiler, String target) {
    Built bindings = Built.of(compiler, target);
    List<ElfView> images = new ArrayList<>();
    for (String guest : SAMPLES) {
      images.add(ElfView.of(bindings.build(new Guest(guest))));
    }
    for (String guest : UNUSUAL_SAMPLES) {
      images.add(ElfView.of(bindings.build(new Guest(guest), Compiler.UNUSUAL)));
    }
    return images;
  }

  private static List<ElfView.Segment> loaded(ElfView image) {
    return image.segments().stream()
        .filter(segment -> segment.type() == PT_LOAD && segment.fileSize() != 0)
        .toList();
  }

  private static ElfView.Segment only(ElfView image, int type) {
    List<ElfView.Segment> found =
        image.segments().stream().filter(segment -> segment.type() == type).toList();
    assertEquals(1, found.size(), () -> "headers of type " + type);
    return found.getFirst();
  }

  @ParameterizedTest
  @MethodSource("dev.solo5.bindings.Built#matrix")
  void isStaticAndStartsInItsText(Compiler compiler, String target) {
    for (ElfView image : images(compiler, target)) {
      assertEquals(ET_EXEC, image.type());
      boolean virtio = target.equals("virtio");
      assertEquals(virtio ? 0x100040 : 0x100020, image.entry(), "right after the header");
      assertEquals(image.symbol(virtio ? "_start32" : "_start"), image.entry());
      assertEquals(target.equals("hvt") ? PF_X : PF_R | PF_X, loaded(image).getFirst().flags());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.solo5.bindings.Built#matrix")
  void segmentsAscendOnPagesOfTheirOwn(Compiler compiler, String target) {
    for (ElfView image : images(compiler, target)) {
      long end = BASE;
      assertEquals(BASE, loaded(image).getFirst().start());
      for (ElfView.Segment segment : loaded(image)) {
        assertEquals(PAGE, segment.align());
        assertEquals(0, segment.start() % PAGE);
        assertTrue(segment.start() >= end, segment::toString);
        assertTrue(segment.fileSize() <= segment.size(), segment::toString);
        assertEquals(segment.start() % PAGE, segment.offset() % PAGE, segment::toString);
        assertTrue(segment.offset() >= PAGE, "the ELF headers are not loaded");
        assertFalse(
            (segment.flags() & PF_W) != 0 && (segment.flags() & PF_X) != 0, segment::toString);
        end = (segment.end() + PAGE - 1) / PAGE * PAGE;
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.solo5.bindings.Built#matrix")
  void headersAreInTheOrderOfTheReference(Compiler compiler, String target) {
    for (ElfView image : images(compiler, target)) {
      List<Integer> types = new ArrayList<>();
      image.segments().forEach(segment -> types.add(segment.type()));
      /* ld.lld leaves out empty PT_LOAD headers: TLS is before the .bss, the last of them. */
      int firstNote = types.indexOf(PT_NOTE);
      assertEquals(PT_INTERP, types.getFirst());
      assertEquals(List.of(PT_LOAD, PT_LOAD, PT_LOAD), types.subList(1, 4));
      assertEquals(List.of(PT_NOTE, PT_NOTE, PT_NOTE), types.subList(firstNote, firstNote + 3));
      assertEquals(List.of(PT_GNU_STACK), types.subList(firstNote + 3, types.size()));
      assertTrue(types.indexOf(PT_TLS) > 3 && types.indexOf(PT_TLS) < firstNote);
      assertEquals(PF_R | PF_W, only(image, PT_GNU_STACK).flags());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.solo5.bindings.Built#matrix")
  void eachNoteIsAlone(Compiler compiler, String target) {
    for (ElfView image : images(compiler, target)) {
      List<ElfView.Segment> notes =
          image.segments().stream().filter(segment -> segment.type() == PT_NOTE).toList();
      boolean stub = target.equals("stub");
      assertEquals(stub ? "" : image.hex(".note.solo5.not_openbsd"), bytes(image, notes.get(0)));
      assertEquals(stub ? "" : image.hex(".note.solo5.abi"), bytes(image, notes.get(1)));
      assertEquals(image.hex(".note.solo5.manifest"), bytes(image, notes.get(2)));
      for (ElfView.Segment note : notes) {
        assertTrue(note.fileSize() == 0 || note.start() % 4 == 0, "aligned");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.solo5.bindings.Built#matrix")
  void headerOfTheManifestGivesTheNotesBytes(Compiler compiler, String target) {
    ElfView image = ElfView.of(Built.of(compiler, target).build(new Guest("blk")));
    String note =
        "06000000dc0000004d465431536f6c6f35000000" /* namesz 6, descsz 220, MFT1, Solo5 */
            + "000000000100000002000000" /* pad, version 1, 2 entries */
            + "00".repeat(68)
            + "00000040" /* entry 0: no name, reserved */
            + "00".repeat(32)
            + "73746f72616765" /* entry 1: storage */
            + "00".repeat(68 - 7)
            + "01000000" /* a block device */
            + "00".repeat(32);
    assertEquals(note, image.hex(".note.solo5.manifest"));
  }

  private static String bytes(ElfView image, ElfView.Segment segment) {
    return image.hex(segment.offset(), segment.fileSize());
  }

  @ParameterizedTest
  @MethodSource("dev.solo5.bindings.Built#matrix")
  void hostsFindNoInterpreter(Compiler compiler, String target) {
    for (ElfView image : images(compiler, target)) {
      ElfView.Segment interpreter = only(image, PT_INTERP);
      assertEquals(BASE, interpreter.start());
      assertEquals(image.hex(".interp"), bytes(image, interpreter));
    }
  }

  @ParameterizedTest
  @MethodSource("dev.solo5.bindings.Built#matrix")
  void symbolsOfTheScriptMeasureTheImage(Compiler compiler, String target) {
    for (ElfView image : images(compiler, target)) {
      List<ElfView.Segment> loaded = loaded(image);
      assertEquals(BASE, image.symbol("_stext"));
      assertEquals(loaded.get(1).start(), image.symbol("_etext"));
      assertEquals(loaded.get(2).start(), image.symbol("_erodata"));
      for (String end : List.of("_etext", "_erodata", "_edata", "_ebss", "_end")) {
        assertEquals(0, image.symbol(end) % PAGE, end);
      }
      long highest =
          image.segments().stream()
              .filter(s -> s.type() == PT_LOAD)
              .mapToLong(s -> s.end())
              .max()
              .orElseThrow();
      assertTrue(image.symbol("_end") >= highest, "the heap begins after the image");
      assertTrue(image.symbol("_end") < highest + 2 * PAGE);
      assertTrue(image.symbol("_edata") >= loaded.getLast().end());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.solo5.bindings.Built#matrix")
  void tlsIsMeasuredAsTheLinkerAddressesIt(Compiler compiler, String target) {
    for (ElfView image : images(compiler, target)) {
      ElfView.Segment tls = only(image, PT_TLS);
      long measured = image.symbol("_ltdata") + image.symbol("_ltbss");
      if (tls.size() == 0) {
        assertEquals(0, measured);
      } else {
        assertEquals((tls.size() + tls.align() - 1) / tls.align() * tls.align(), measured);
        assertEquals(tls.fileSize(), image.symbol("_ltdata"));
        assertEquals(tls.start(), image.symbol("_stdata"));
        assertEquals(Math.max(8, tls.align()), image.symbol("_ltalign"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.solo5.bindings.Built#matrix")
  void nothingElseIsInMemory(Compiler compiler, String target) {
    List<String> known =
        List.of(
            ".interp",
            ".got",
            ".init_array",
            ".fini_array",
            ".text",
            ".rodata",
            ".eh_frame",
            ".data",
            ".tdata",
            ".tbss",
            ".padding",
            ".bss",
            ".note.solo5.not_openbsd",
            ".note.solo5.abi",
            ".note.solo5.manifest");
    for (ElfView image : images(compiler, target)) {
      List<String> others =
          image.sections().stream()
              .filter(section -> (section.flags() & 2) != 0 && section.size() != 0)
              .map(ElfView.Section::name)
              .filter(name -> !known.contains(name))
              .toList();
      assertEquals(List.of(), others);
    }
  }
}
