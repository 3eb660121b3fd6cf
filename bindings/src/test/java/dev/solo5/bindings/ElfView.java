package dev.solo5.bindings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What the tests want to know about an ELF64 little-endian file. Offsets are those of elf(5). */
final class ElfView {
  static final int PT_LOAD = 1;
  static final int PT_INTERP = 3;
  static final int PT_NOTE = 4;
  static final int PT_TLS = 7;
  static final int PT_GNU_STACK = 0x6474e551;
  static final int PF_X = 1;
  static final int PF_W = 2;
  static final int PF_R = 4;
  private static final int SHT_SYMTAB = 2;
  private static final int SHT_NOBITS = 8;

  record Segment(
      int type, int flags, long offset, long start, long fileSize, long size, long align) {
    long end() {
      return start + size;
    }
  }

  record Section(
      String name, int type, long flags, long address, long offset, long size, long align) {}

  record Symbol(String name, boolean global, boolean defined, long value) {}

  private final ByteBuffer bytes;
  private final List<Section> sections = new ArrayList<>();

  private ElfView(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int strings = sectionHeader(half(62));
    for (int i = 0; i < half(60); i++) {
      int at = sectionHeader(i);
      sections.add(
          new Section(
              string(word(strings + 24) + word(at)),
              word(at + 4),
              xword(at + 8),
              xword(at + 16),
              xword(at + 24),
              xword(at + 32),
              xword(at + 48)));
    }
  }

  static ElfView of(Path file) {
    try {
      return new ElfView(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int type() {
    return half(16);
  }

  long entry() {
    return xword(24);
  }

  List<Segment> segments() {
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < half(56); i++) {
      int at = (int) xword(32) + i * half(54);
      segments.add(
          new Segment(
              word(at),
              word(at + 4),
              xword(at + 8),
              xword(at + 16),
              xword(at + 32),
              xword(at + 40),
              xword(at + 48)));
    }
    return segments;
  }

  List<Section> sections() {
    return sections;
  }

  Section section(String name) {
    return sections.stream()
        .filter(section -> section.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no section " + name + " in " + sections));
  }

  /** The bytes of a section in hex. */
  String hex(String sectionName) {
    Section section = section(sectionName);
    return section.type() == SHT_NOBITS ? "" : hex(section.offset(), section.size());
  }

  String hex(long offset, long size) {
    return HexFormat.of().formatHex(bytes.array(), (int) offset, (int) (offset + size));
  }

  List<Symbol> symbols() {
    List<Symbol> symbols = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      Section table = sections.get(i);
      if (table.type() == SHT_SYMTAB) {
        long names = sections.get(word(sectionHeader(i) + 40)).offset();
        for (long at = table.offset(); at < table.offset() + table.size(); at += 24) {
          String name = string((int) names + word((int) at));
          boolean global = bytes.get((int) at + 4) >> 4 != 0;
          boolean defined = half((int) at + 6) != 0;
          symbols.add(new Symbol(name, global, defined, xword((int) at + 8)));
        }
      }
    }
    return symbols;
  }

  /** The value of a symbol that is there. */
  long symbol(String name) {
    return symbols().stream()
        .filter(symbol -> symbol.name().equals(name))
        .mapToLong(Symbol::value)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no symbol " + name));
  }

  private int sectionHeader(int index) {
    return (int) xword(40) + index * half(58);
  }

  private int half(int at) {
    return Short.toUnsignedInt(bytes.getShort(at));
  }

  private int word(int at) {
    return bytes.getInt(at);
  }

  private long xword(int at) {
    return bytes.getLong(at);
  }

  private String string(int at) {
    int end = at;
    while (bytes.get(end) != 0) {
      end++;
    }
    return new String(bytes.array(), at, end - at, StandardCharsets.UTF_8);
  }
}
