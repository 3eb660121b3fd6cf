package dev.solo5.linux;

import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.abi.Fcntl;
import dev.solo5.linux.call.Files;
import java.lang.foreign.MemorySegment;

/**
 * An open file descriptor and its owner: closing this closes the descriptor, once. Reads and writes
 * may come from any thread; who closes must know that no call is under way.
 */
public final class Fd implements AutoCloseable {
  private static final int CLOSED = -1;

  private volatile int number;

  private Fd(int number) {
    this.number = number;
  }

  /** Takes over a descriptor that is open and belongs to nobody else. */
  public static Fd owning(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("not a descriptor: " + number);
    }
    return new Fd(number);
  }

  /**
   * Opens a file, closed on exec.
   *
   * @param flags {@link Fcntl} {@code O_*}; {@code O_CLOEXEC} is added
   */
  public static Fd open(String path, int flags) throws LinuxException {
    int result;
    do {
      result = Files.open(path, flags | Fcntl.O_CLOEXEC, 0);
    } while (result == -Errno.EINTR);
    return new Fd(LinuxException.check("open", result));
  }

  /** Makes another descriptor, of at least this number, for the same open file; closed on exec. */
  public Fd duplicate(int atLeast) throws LinuxException {
    int copy = Files.fcntl(number(), Fcntl.F_DUPFD_CLOEXEC, atLeast);
    return new Fd(LinuxException.check("fcntl", copy));
  }

  /**
   * The descriptor's number.
   *
   * @throws IllegalStateException when it is closed
   */
  public int number() {
    int open = number;
    if (open == CLOSED) {
      throw new IllegalStateException("descriptor is closed");
    }
    return open;
  }

  /**
   * Reads once, again when a signal interrupts; the count, 0 at the end, or a negative error
   * number.
   */
  public long read(MemorySegment buffer) {
    long result;
    do {
      result = Files.read(number(), buffer);
    } while (result == -Errno.EINTR);
    return result;
  }

  /** Writes once, again when a signal interrupts; the count or a negative error number. */
  public long write(MemorySegment bytes) {
    long result;
    do {
      result = Files.write(number(), bytes);
    } while (result == -Errno.EINTR);
    return result;
  }

  /** Writes everything; the number of bytes or, at the first failure, a negative error number. */
  public long writeFully(MemorySegment bytes) {
    long done = 0;
    while (done < bytes.byteSize()) {
      long result = write(bytes.asSlice(done));
      if (result < 0) {
        return result;
      }
      done += result;
    }
    return done;
  }

  /** Makes reads and writes give {@code EAGAIN} where they would block. */
  public void setNonBlocking() throws LinuxException {
    int flags = LinuxException.check("fcntl", Files.fcntl(number(), Fcntl.F_GETFL, 0));
    LinuxException.check("fcntl", Files.fcntl(number(), Fcntl.F_SETFL, flags | Fcntl.O_NONBLOCK));
  }

  @Override
  public synchronized void close() {
    int open = number;
    if (open != CLOSED) {
      number = CLOSED;
      // An error says nothing useful: Linux has released the number in every case, close(2).
      int _ = Files.close(open);
    }
  }

  @Override
  public String toString() {
    return "Fd[" + number + "]";
  }
}
