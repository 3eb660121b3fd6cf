package dev.solo5.linux.call;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Structures and strings of C in native memory. Their fields are reached through buffers: a
 * segment's own accessors work through variable handles, whose first use makes the virtual machine
 * generate classes, milliseconds for a tender that starts.
 */
public final class Struct {
  private Struct() {}

  /** A view of a structure, in the byte order of this machine; bounded and as long-lived as it. */
  public static ByteBuffer fields(MemorySegment structure) {
    return structure.asByteBuffer().order(ByteOrder.nativeOrder());
  }

  /** A copy of some bytes. */
  public static MemorySegment copy(Arena arena, byte[] bytes) {
    MemorySegment copy = arena.allocate(bytes.length, Long.BYTES);
    copy.asByteBuffer().put(bytes);
    return copy;
  }

  /**
   * A string as C knows it: in UTF-8, ending in NUL.
   *
   * @throws IllegalArgumentException when it holds a NUL of its own
   */
  public static MemorySegment text(Arena arena, String text) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a NUL within a string for C");
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    MemorySegment copy = arena.allocate(bytes.length + 1L);
    copy.asByteBuffer().put(bytes);
    return copy;
  }
}
