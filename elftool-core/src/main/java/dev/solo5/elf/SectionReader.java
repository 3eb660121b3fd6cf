package dev.solo5.elf;

import dev.solo5.elf.Section.Kind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the table of sections and what it leads to. A file without one has no sections. */
final class SectionReader {
  private static final int ENTRY_SIZE = 64;
  private static final int SYMBOL_SIZE = 24;

  /** Tables of names and symbols larger than this, 256 MiB, are not read. */
  private static final long MAX_SIZE = 1L << 28;

  private static final int SHT_SYMTAB = 2;
  private static final int SHT_NOBITS = 8;
  private static final long SHF_WRITE = 1;
  private static final long SHF_ALLOC = 2;
  private static final long SHF_EXECINSTR = 4;

  private final ElfInput input;
  private final List<Entry> entries;
  private final List<String> names;

  /** An entry of the table, unchecked. */
  private record Entry(
      int name, int type, long flags, long address, long offset, long size, int link) {
    static Entry of(ByteBuffer table, int at) {
      return new Entry(
          table.getInt(at),
          table.getInt(at + 4),
          table.getLong(at + 8),
          table.getLong(at + 16),
          table.getLong(at + 24),
          table.getLong(at + 32),
          table.getInt(at + 40));
    }

    boolean is(long flag) {
      return (flags & flag) != 0;
    }

    Kind kind() {
      if (!is(SHF_ALLOC)) {
        return Kind.NOT_LOADED;
      }
      if (type == SHT_NOBITS) {
        return Kind.BSS;
      }
      if (is(SHF_EXECINSTR)) {
        return Kind.TEXT;
      }
      return is(SHF_WRITE) ? Kind.DATA : Kind.RODATA;
    }
  }

  SectionReader(ElfInput input) throws ElfException {
    this.input = input;
    ByteBuffer header = bytes("header", 0, ElfHeader.SIZE);
    int count = Short.toUnsignedInt(header.getShort(60));
    this.entries = entries(header, count);
    this.names = names(Short.toUnsignedInt(header.getShort(62)));
  }

  private List<Entry> entries(ByteBuffer header, int count) throws ElfException {
    List<Entry> all = new ArrayList<>(count);
    int size = Short.toUnsignedInt(header.getShort(58));
    if (count > 0 && size != ENTRY_SIZE) {
      throw input.refuse(new SectionProblem.BadEntrySize(size));
    }
    ByteBuffer table = bytes("section table", header.getLong(40), (long) count * ENTRY_SIZE);
    for (int index = 0; index < count; index++) {
      all.add(Entry.of(table, index * ENTRY_SIZE));
    }
    return all;
  }

  private List<String> names(int table) throws ElfException {
    List<String> all = new ArrayList<>(entries.size());
    ByteBuffer texts = content("section names", table);
    for (Entry entry : entries) {
      all.add(text(texts, entry.name()));
    }
    return all;
  }

  /** The sections but the first, which is none. */
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    for (int index = 1; index < entries.size(); index++) {
      Entry entry = entries.get(index);
      sections.add(new Section(names.get(index), entry.kind(), entry.address(), entry.size()));
    }
    return sections;
  }

  /** The symbols that have a size and are in a section, in the order of the file. */
  List<Symbol> symbols() throws ElfException {
    List<Symbol> symbols = new ArrayList<>();
    for (int index = 0; index < entries.size(); index++) {
      if (entries.get(index).type() == SHT_SYMTAB) {
        read(content("symbols", index), content("names", entries.get(index).link()), symbols);
      }
    }
    return symbols;
  }

  private void read(ByteBuffer table, ByteBuffer texts, List<Symbol> symbols) {
    for (int at = 0; at <= table.limit() - SYMBOL_SIZE; at += SYMBOL_SIZE) {
      int section = Short.toUnsignedInt(table.getShort(at + 6));
      long size = table.getLong(at + 16);
      if (size != 0 && section > 0 && section < entries.size()) {
        symbols.add(
            new Symbol(
                text(texts, table.getInt(at)), names.get(section), table.getLong(at + 8), size));
      }
    }
  }

  private ByteBuffer content(String what, int index) throws ElfException {
    if (index <= 0 || index >= entries.size()) {
      return ByteBuffer.allocate(0);
    }
    Entry entry = entries.get(index);
    return bytes(what, entry.offset(), entry.type() == SHT_NOBITS ? 0 : entry.size());
  }

  private ByteBuffer bytes(String what, long offset, long size) throws ElfException {
    if (Long.compareUnsigned(size, MAX_SIZE) > 0
        || (size > 0 && input.available(offset, size) != size)) {
      throw input.refuse(new SectionProblem.ContentMissing(what, offset, size));
    }
    ByteBuffer bytes = ByteBuffer.allocate((int) size).order(ByteOrder.LITTLE_ENDIAN);
    if (size > 0 && input.read(offset, bytes) != size) {
      throw input.refuse(new SectionProblem.ContentMissing(what, offset, size));
    }
    return bytes.flip();
  }

  /** The text there, to its NUL or the end; empty when it begins outside. */
  private static String text(ByteBuffer texts, int at) {
    if (at < 0 || at >= texts.limit()) {
      return "";
    }
    int end = at;
    while (end < texts.limit() && texts.get(end) != 0) {
      end++;
    }
    byte[] bytes = new byte[end - at];
    texts.get(at, bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
