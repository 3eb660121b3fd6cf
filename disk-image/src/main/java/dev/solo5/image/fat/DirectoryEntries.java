package dev.solo5.image.fat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Entries of a directory for one file: those of its long name, if it needs any, and its own. */
final class DirectoryEntries {
  static final int ENTRY = 32;
  static final int ATTRIBUTES = 11;
  static final int LONG_NAME = 0x0F;
  static final int FREE = 0xE5;

  /** 1 January 1980, the first day of the calendar of FAT. */
  static final short EPOCH = 1 << 5 | 1;

  private static final int ARCHIVE = 0x20;
  private static final int LONG_NAME_CHARACTERS = 13;
  private static final int LAST_LONG_NAME = 0x40;

  /** Where the 13 characters of an entry of a long name are, as UTF-16. */
  private static final int[] CHARACTERS = {1, 3, 5, 7, 9, 14, 16, 18, 20, 22, 24, 28, 30};

  private DirectoryEntries() {}

  /** The entries of {@code file}, whose content begins at {@code cluster}. */
  static ByteBuffer of(FatFile file, long cluster) {
    byte[] shortName = shortName(file.name());
    int longs = isShort(file.name()) ? 0 : Math.ceilDiv(file.name().length(), LONG_NAME_CHARACTERS);
    ByteBuffer entries = Bytes.zeros((longs + 1) * ENTRY);
    for (int order = longs; order > 0; order--) {
      putLongName(entries, file.name(), order, order == longs, checksum(shortName));
    }
    int start = entries.position();
    entries.put(shortName).put((byte) ARCHIVE);
    entries.putShort(start + 20, (short) (cluster >>> 16));
    entries.putShort(start + 26, (short) cluster);
    entries.putInt(start + 28, file.content().length);
    setTimes(entries, start);
    return entries.clear();
  }

  /** Gives the entry at {@code start} the times that every file has. */
  static void setTimes(ByteBuffer entries, int start) {
    entries.put(start + 13, (byte) 0); // hundredths of the creation
    entries.putShort(start + 14, (short) 0).putShort(start + 16, EPOCH); // creation
    entries.putShort(start + 18, EPOCH); // last access
    entries.putShort(start + 22, (short) 0).putShort(start + 24, EPOCH); // last change
  }

  private static boolean isShort(String name) {
    return name.matches("[A-Za-z0-9_-]{1,8}\\.[A-Za-z0-9_-]{1,3}");
  }

  /** Eight and three characters, in capitals; of a longer name the first six with a number. */
  private static byte[] shortName(String name) {
    int dot = name.lastIndexOf('.');
    String base = name.substring(0, dot).toUpperCase(Locale.ROOT);
    String extension = name.substring(dot + 1).toUpperCase(Locale.ROOT);
    String shortBase = isShort(name) ? base : base.substring(0, 6) + "~1";
    return "%-8s%-3.3s".formatted(shortBase, extension).getBytes(StandardCharsets.US_ASCII);
  }

  private static void putLongName(
      ByteBuffer entries, String name, int order, boolean last, byte checksum) {
    int start = entries.position();
    entries.put((byte) (last ? order | LAST_LONG_NAME : order));
    entries.put(start + ATTRIBUTES, (byte) LONG_NAME).put(start + 13, checksum);
    int at = (order - 1) * LONG_NAME_CHARACTERS;
    for (int place : CHARACTERS) {
      // A name ends with a zero, unless it fills its last entry; ones come behind that.
      int character = at < name.length() ? name.charAt(at) : at == name.length() ? 0 : 0xFFFF;
      entries.putShort(start + place, (short) character);
      at++;
    }
    entries.position(start + ENTRY);
  }

  private static byte checksum(byte[] shortName) {
    int sum = 0;
    for (byte one : shortName) {
      sum = ((sum & 1) << 7) + ((sum & 0xFF) >>> 1) + (one & 0xFF);
    }
    return (byte) sum;
  }
}
