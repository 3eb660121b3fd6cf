package dev.solo5.tender.virtio;

import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Errno;
import dev.solo5.tender.GuestConsole;
import dev.solo5.tender.run.GuestOutput;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * A console that is a descriptor, byte for byte.
 *
 * @param fd stays the caller's
 */
record BlockingConsole(Fd fd) implements GuestConsole {
  @Override
  public void write(byte[] bytes) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment text = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
      long done = 0;
      while (done < bytes.length) {
        long result = fd.write(text.asSlice(done));
        if (result == -Errno.EAGAIN) {
          fd.awaitWritable();
        } else if (result == -Errno.EPIPE) {
          throw new GuestOutput.BrokenPipe();
        } else {
          done += LinuxException.check("write", result);
        }
      }
    } catch (LinuxException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
