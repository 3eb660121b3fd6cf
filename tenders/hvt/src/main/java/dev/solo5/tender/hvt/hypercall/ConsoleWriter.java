package dev.solo5.tender.hvt.hypercall;

import dev.solo5.linux.Fd;
import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.call.Libc;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.hvt.memory.HvtProblem;
import java.lang.foreign.MemorySegment;

/**
 * A console on a descriptor: one write for each request, continued only if it was cut short.
 *
 * @param fd stays the caller's; may be non-blocking
 */
public record ConsoleWriter(Fd fd) implements ConsoleSink {
  @Override
  public void write(MemorySegment bytes) throws TenderException {
    long done = 0;
    while (done < bytes.byteSize()) {
      long result = fd.write(bytes.asSlice(done));
      if (result == -Errno.EAGAIN) {
        // Somebody shares the descriptor and made it non-blocking; wait rather than lose output.
        fd.awaitWritable();
      } else if (result == -Errno.EPIPE) {
        throw new TenderException(new HvtProblem.ConsoleClosed());
      } else if (result < 0) {
        throw new TenderException(new HvtProblem.ConsoleFailed(Libc.strerror((int) -result)));
      } else {
        done += result;
      }
    }
  }
}
