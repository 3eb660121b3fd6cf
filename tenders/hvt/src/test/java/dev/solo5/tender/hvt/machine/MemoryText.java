package dev.solo5.tender.hvt.machine;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Locale;

/** Words of memory as people compare them with the tables of hvt-abi. */
final class MemoryText {
  private MemoryText() {}

  /**
   * Every word of a range that is not zero; words whose values grow by the same step stand in one
   * line.
   */
  static String words(MemorySegment memory, long start, long end) {
    StringBuilder text = new StringBuilder();
    for (long at = start; at < end; ) {
      long value = word(memory, at);
      long last = at;
      long step = at + 8 < end ? word(memory, at + 8) - value : 0;
      while (value != 0 && last + 8 < end && isNext(memory, last, step)) {
        last += 8;
      }
      if (last == at + 8) {
        last = at; // two are no row
      }
      if (value != 0) {
        text.append(String.format(Locale.ROOT, "%05x", at));
        if (last > at) {
          text.append(String.format(Locale.ROOT, "..%05x", last));
        }
        text.append(String.format(Locale.ROOT, ": %016x", value));
        if (last > at) {
          text.append(
              String.format(Locale.ROOT, "..%016x, each %x more", word(memory, last), step));
        }
        text.append('\n');
      }
      at = last + 8;
    }
    return text.toString();
  }

  private static boolean isNext(MemorySegment memory, long at, long step) {
    long next = word(memory, at + 8);
    return next != 0 && next - word(memory, at) == step;
  }

  /** Bytes in rows of 16 up to the last that is not zero, with their offsets. */
  static String bytes(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] == 0) {
      end--;
    }
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < end; row += 16) {
      text.append(String.format(Locale.ROOT, "%04x:", row));
      for (int at = row; at < Math.min(row + 16, bytes.length); at++) {
        text.append(at % 8 == 0 ? "  " : " ").append(String.format(Locale.ROOT, "%02x", bytes[at]));
      }
      text.append('\n');
    }
    return text.append(String.format(Locale.ROOT, "%04x: end\n", bytes.length)).toString();
  }

  private static long word(MemorySegment memory, long address) {
    return memory.get(ValueLayout.JAVA_LONG, address);
  }
}
