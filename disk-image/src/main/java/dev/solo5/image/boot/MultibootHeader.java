package dev.solo5.image.boot;

import dev.solo5.image.problem.ImageException;
import dev.solo5.image.problem.ImageProblem.NotBootable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Locale;

/** The header by which a loader knows a kernel: Multiboot Specification 0.6.96, section 3.1. */
final class MultibootHeader {
  private static final int MAGIC = 0x1BADB002;
  private static final int SEARCHED_BYTES = 8192;
  private static final int ALIGNMENT = 4;

  /** The header says which bytes of the file go where: without, the loader would read it as ELF. */
  private static final int HAS_ADDRESSES = 1 << 16;

  private MultibootHeader() {}

  /**
   * Refuses what a loader would refuse when the disk boots.
   *
   * @param file what a message calls it
   */
  static void require(Path file, byte[] kernel) throws ImageException {
    ByteBuffer bytes = ByteBuffer.wrap(kernel).order(ByteOrder.LITTLE_ENDIAN);
    int end = Math.min(kernel.length, SEARCHED_BYTES) - 3 * Integer.BYTES;
    for (int place = 0; place <= end; place += ALIGNMENT) {
      int flags = bytes.getInt(place + 4);
      if (bytes.getInt(place) == MAGIC && MAGIC + flags + bytes.getInt(place + 8) == 0) {
        if ((flags & HAS_ADDRESSES) != 0) {
          return;
        }
        String found =
            String.format(
                Locale.ROOT, "no addresses in its multiboot header (flags 0x%08x)", flags);
        throw new ImageException(new NotBootable(file, found));
      }
    }
    throw new ImageException(
        new NotBootable(
            file, "no multiboot header in its first %s bytes".formatted(SEARCHED_BYTES)));
  }
}
