package dev.solo5.codegen;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sections and symbols of a relocatable object file of 64 bits, little endian. */
final class ElfObject {

  private static final int SYMBOL_SIZE = 24;
  private static final int SYMTAB = 2;

  private final ByteBuffer file;
  private final List<Section> sections;

  /** A section header, with its name. */
  record Section(
      int index,
      String name,
      int type,
      long flags,
      int offset,
      int size,
      int link,
      long alignment) {}

  /** A symbol: binding and type are those of {@code st_info}. */
  record Symbol(String name, int binding, int type, int section, long value, long size) {}

  ElfObject(byte[] bytes) {
    file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int names = header(file.getShort(62)).offset;
    sections =
        IntStream.range(0, file.getShort(60))
            .mapToObj(this::header)
            .map(header -> named(header, names))
            .toList();
  }

  List<Section> sections() {
    return sections;
  }

  Section section(String name) {
    return sections.stream().filter(s -> s.name.equals(name)).findFirst().orElseThrow();
  }

  byte[] content(Section section) {
    byte[] content = new byte[section.size];
    file.get(section.offset, content);
    return content;
  }

  Stream<Symbol> symbols() {
    Section table = sections.stream().filter(s -> s.type == SYMTAB).findFirst().orElseThrow();
    int names = sections.get(table.link).offset;
    return IntStream.range(0, table.size / SYMBOL_SIZE)
        .mapToObj(i -> symbol(table.offset + i * SYMBOL_SIZE, names));
  }

  private Symbol symbol(int at, int names) {
    int info = file.get(at + 4);
    return new Symbol(
        string(names + file.getInt(at)),
        info >> 4,
        info & 0xf,
        file.getShort(at + 6),
        file.getLong(at + 8),
        file.getLong(at + 16));
  }

  private Section header(int index) {
    int at = (int) file.getLong(40) + index * file.getShort(58);
    return new Section(
        index,
        "",
        file.getInt(at + 4),
        file.getLong(at + 8),
        (int) file.getLong(at + 24),
        (int) file.getLong(at + 32),
        file.getInt(at + 40),
        file.getLong(at + 48));
  }

  private Section named(Section header, int names) {
    int at = (int) file.getLong(40) + header.index * file.getShort(58);
    return new Section(
        header.index,
        string(names + file.getInt(at)),
        header.type,
        header.flags,
        header.offset,
        header.size,
        header.link,
        header.alignment);
  }

  private String string(int at) {
    int end = at;
    while (file.get(end) != 0) {
      end++;
    }
    return new String(file.array(), at, end - at, US_ASCII);
  }
}
