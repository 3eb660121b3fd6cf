package dev.solo5.linux;

import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.abi.Fcntl;
import dev.solo5.linux.call.Files;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * A file or block device opened for reading and writing, with the capacity it had when it was
 * opened.
 */
public final class BlockFile implements AutoCloseable {
  private final Fd fd;
  private final long capacity;

  private BlockFile(Fd fd, long capacity) {
    this.fd = fd;
    this.capacity = capacity;
  }

  /**
   * Opens without creating. The exception's call is {@code open} or, where the capacity can't be
   * had, {@code lseek}.
   */
  public static BlockFile open(String path) throws LinuxException {
    Fd fd = Fd.open(path, Fcntl.O_RDWR);
    long end = Files.lseek(fd.number(), 0, Fcntl.SEEK_END);
    if (end < 0) {
      fd.close();
    }
    return new BlockFile(fd, LinuxException.check("lseek", end));
  }

  /**
   * Locks the whole file exclusively for as long as it stays open here or in a process that
   * inherited it; other users of OFD locks see it, fcntl(2).
   *
   * @return whether the lock was free
   */
  public boolean tryLock() throws LinuxException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment lock = arena.allocate(Fcntl.Flock.SIZE);
      lock.set(ValueLayout.JAVA_SHORT, Fcntl.Flock.L_TYPE, (short) Fcntl.F_WRLCK);
      int result = Files.fcntl(fd.number(), Fcntl.F_OFD_SETLK, lock);
      if (result == -Errno.EAGAIN || result == -Errno.EACCES) {
        return false;
      }
      LinuxException.check("fcntl", result);
      return true;
    }
  }

  /** The descriptor, owned by this. */
  public Fd fd() {
    return fd;
  }

  /** In bytes. */
  public long capacity() {
    return capacity;
  }

  @Override
  public void close() {
    fd.close();
  }
}
