package dev.solo5.linux;

import dev.solo5.linux.abi.Fcntl;
import dev.solo5.linux.call.Files;
import dev.solo5.linux.call.Struct;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/**
 * A pipe, closed on exec; blocking.
 *
 * @param reading gives what was written; the end once the other side is no longer open anywhere
 * @param writing takes it
 */
public record Pipe(Fd reading, Fd writing) implements AutoCloseable {
  /** Opens a pipe. */
  public static Pipe open() throws LinuxException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment pair = arena.allocate(2 * Integer.BYTES, Integer.BYTES);
      LinuxException.check("pipe2", Files.pipe(pair, Fcntl.O_CLOEXEC));
      ByteBuffer numbers = Struct.fields(pair);
      return new Pipe(Fd.owning(numbers.getInt(0)), Fd.owning(numbers.getInt(Integer.BYTES)));
    }
  }

  @Override
  public void close() {
    writing.close();
    reading.close();
  }
}
