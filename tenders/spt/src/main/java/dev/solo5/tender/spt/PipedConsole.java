package dev.solo5.tender.spt;

import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Spawn;
import dev.solo5.linux.process.Child;
import dev.solo5.tender.GuestConsole;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.TenderProblem;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A console of the launch API behind a pipe. Used by one thread. */
final class PipedConsole {
  /** What a pipe holds. */
  private static final int BUFFER_BYTES = 1 << 16;

  private final Fd reading;
  private final GuestConsole console;
  private @Nullable Throwable refusal;

  /**
   * @param reading stays the caller's
   */
  PipedConsole(Fd reading, GuestConsole console) {
    this.reading = reading;
    this.console = console;
  }

  /** Passes on everything until nobody can write any more; a console that fails ends the guest. */
  void drain(Child guest) throws LinuxException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment buffer = arena.allocate(BUFFER_BYTES);
      ByteBuffer view = buffer.asByteBuffer();
      while (true) {
        int count = (int) LinuxException.check("read", reading.read(buffer));
        if (count == 0) {
          return;
        }
        byte[] bytes = new byte[count];
        view.get(0, bytes);
        pass(bytes, guest);
      }
    }
  }

  private void pass(byte[] bytes, Child guest) throws LinuxException {
    if (refusal != null) {
      return; // what it wrote before it was killed
    }
    try {
      console.write(bytes);
    } catch (RuntimeException | Error e) {
      refusal = e;
      guest.kill(Spawn.SIGKILL);
    }
  }

  /** What became of the guest if the console failed. */
  Optional<Outcome> failure() {
    Throwable thrown = refusal;
    return thrown == null
        ? Optional.empty()
        : Optional.of(
            new Outcome.TenderFailed(new TenderProblem.ConsoleRefused(thrown.toString())));
  }
}
