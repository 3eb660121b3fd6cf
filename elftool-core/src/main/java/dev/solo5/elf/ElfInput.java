package dev.solo5.elf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A file to read at any offset, 64 bit and unsigned, even far behind its end. */
record ElfInput(SeekableByteChannel channel, String name) {

  /**
   * Reads until the buffer is full or the file ends.
   *
   * @return the number of bytes read, or -1 when reading failed or the offset is beyond {@link
   *     Long#MAX_VALUE}, where no system can read
   */
  int read(long offset, ByteBuffer target) {
    if (offset < 0) {
      return -1;
    }
    int before = target.position();
    try {
      channel.position(offset);
      while (target.hasRemaining() && channel.read(target) > 0) {
        // A read may return less than it was asked for.
      }
    } catch (IOException _) {
      return -1;
    }
    return target.position() - before;
  }

  /**
   * Returns how many of the wanted bytes are there, without reading them all.
   *
   * @return 0 to {@code wanted}, or -1 as {@link #read} does
   */
  long available(long offset, long wanted) {
    if (offset < 0) {
      return -1;
    }
    try {
      long left = Math.max(0, channel.size() - offset);
      return Math.min(left, wanted);
    } catch (IOException _) {
      return -1;
    }
  }

  /** Makes the exception that refuses this file. */
  ElfException refuse(ElfProblem problem) {
    return new ElfException(name, problem);
  }

  void close() {
    close(channel);
  }

  static void close(SeekableByteChannel channel) {
    try {
      channel.close();
    } catch (IOException _) {
      // It was only read from: nothing can be lost.
    }
  }
}
