package dev.solo5.linux;

import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.abi.Fcntl;
import dev.solo5.linux.abi.Poll;
import dev.solo5.linux.abi.Stat;
import dev.solo5.linux.call.Events;
import dev.solo5.linux.call.Files;
import dev.solo5.linux.call.Struct;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;

/**
 * An open file descriptor and its owner: closing this closes the descriptor, once. Reads and writes
 * may come from any thread; whoever closes it must know that no call is under way.
 */
public final class Fd implements AutoCloseable {
  private static final int CLOSED = -1;

  /** The permissions of a new file, subject to the umask. */
  private static final int EVERYBODY = 0666;

  /** What a pipe holds. */
  private static final int PIPE_BYTES = 1 << 16;

  /** The unit in which files tell their size on disk, whatever the disk, stat(3). */
  private static final long STAT_BLOCK_BYTES = 512;

  private volatile int number;

  private Fd(int number) {
    this.number = number;
  }

  /** Takes over an open descriptor that has no other owner. */
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
    return open(path, flags, 0);
  }

  /** Opens a file for writing, closed on exec: a new one, or an old one as it is. */
  public static Fd create(String path) throws LinuxException {
    return open(path, Fcntl.O_WRONLY | Fcntl.O_CREAT, EVERYBODY);
  }

  private static Fd open(String path, int flags, int mode) throws LinuxException {
    int result;
    do {
      result = Files.open(path, flags | Fcntl.O_CLOEXEC, mode);
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

  /**
   * What takes bytes that were read.
   *
   * @param <X> what it throws
   */
  public interface Taker<X extends Exception> {
    /**
     * Takes some.
     *
     * @param bytes not empty; the callee's to keep
     */
    void take(byte[] bytes) throws X;
  }

  /** Reads until the end and passes on what each read gives; 0, or a negative error number. */
  public <X extends Exception> long drain(Taker<X> taker) throws X {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment buffer = arena.allocate(PIPE_BYTES);
      long count;
      while ((count = read(buffer)) > 0) {
        byte[] bytes = new byte[(int) count];
        buffer.asByteBuffer().get(bytes);
        taker.take(bytes);
      }
      return count;
    }
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

  /**
   * Reads a whole buffer from a position of the file; the number of bytes, less than asked only
   * where the file ends, or a negative error number.
   */
  public long readFullyAt(MemorySegment buffer, long position) {
    return transferFullyAt(false, buffer, position);
  }

  /**
   * Writes a whole buffer at a position of the file; the number of bytes or a negative error
   * number.
   */
  public long writeFullyAt(MemorySegment bytes, long position) {
    return transferFullyAt(true, bytes, position);
  }

  private long transferFullyAt(boolean write, MemorySegment bytes, long position) {
    long done = 0;
    while (done < bytes.byteSize()) {
      MemorySegment rest = bytes.asSlice(done);
      long result =
          write
              ? Files.pwrite(number(), rest, position + done)
              : Files.pread(number(), rest, position + done);
      if (result == 0) {
        break;
      }
      if (result < 0 && result != -Errno.EINTR) {
        return result;
      }
      done += Math.max(result, 0);
    }
    return done;
  }

  /** How much of a file takes up room, in bytes. */
  public long allocatedBytes() throws LinuxException {
    try (Arena arena = Arena.ofConfined()) {
      return status(arena).getLong(Stat.Status.ST_BLOCKS) * STAT_BLOCK_BYTES;
    }
  }

  /** Whether this is a regular file. */
  public boolean isRegularFile() throws LinuxException {
    return type() == Stat.S_IFREG;
  }

  /** Whether this is a block device. */
  public boolean isBlockDevice() throws LinuxException {
    return type() == Stat.S_IFBLK;
  }

  private int type() throws LinuxException {
    try (Arena arena = Arena.ofConfined()) {
      return status(arena).getInt(Stat.Status.ST_MODE) & Stat.S_IFMT;
    }
  }

  /** Which device a block device is, whatever its node is called: {@code MAJOR:MINOR}. */
  String deviceNumber() throws LinuxException {
    try (Arena arena = Arena.ofConfined()) {
      // As gnu_dev_major(3) takes it apart.
      long device = status(arena).getLong(Stat.Status.ST_RDEV);
      long major = (device >>> 8 & 0xfff) | (device >>> 32 & 0xfffff000);
      long minor = (device & 0xff) | (device >>> 12 & 0xffffff00);
      return major + ":" + minor;
    }
  }

  private ByteBuffer status(Arena arena) throws LinuxException {
    MemorySegment status = arena.allocate(Stat.Status.SIZE, Long.BYTES);
    LinuxException.check("fstat", Files.fstat(number(), status));
    return Struct.fields(status);
  }

  /** Whether somebody else has a lock on any part of a file, fcntl(2); of a descriptor to write. */
  public boolean isLockedElsewhere() throws LinuxException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment lock = arena.allocate(Fcntl.Flock.SIZE, Long.BYTES);
      lock.set(ValueLayout.JAVA_SHORT, Fcntl.Flock.L_TYPE, (short) Fcntl.F_WRLCK);
      LinuxException.check("fcntl", Files.fcntl(number(), Fcntl.F_OFD_GETLK, lock));
      return lock.get(ValueLayout.JAVA_SHORT, Fcntl.Flock.L_TYPE) != Fcntl.F_UNLCK;
    }
  }

  /** Makes a file empty. */
  public void truncate() throws LinuxException {
    LinuxException.check("ftruncate", Files.ftruncate(number(), 0));
  }

  /** Waits until a write would not block, or fails at once. */
  public void awaitWritable() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment request = arena.allocate(Poll.Pollfd.SIZE, Integer.BYTES);
      request.set(ValueLayout.JAVA_INT, Poll.Pollfd.FD, number());
      request.set(ValueLayout.JAVA_SHORT, Poll.Pollfd.EVENTS, (short) Poll.POLLOUT);
      // Whatever the outcome, the write that follows tells.
      int _ = Events.poll(request, 1, -1);
    }
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
