package dev.solo5.linux;

import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.abi.Fcntl;
import dev.solo5.linux.call.Files;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/**
 * A file or block device opened for reading and writing, with the capacity it had when it was
 * opened.
 *
 * <p>A block device is opened exclusively: any other program that tries to, through whatever node,
 * is kept away, just as the kernel keeps it away from mounted devices. A loop device and the file
 * behind it are one disk.
 */
public final class BlockFile implements AutoCloseable {
  private final Fd fd;
  private final boolean isDevice;
  private final @Nullable Fd behind;
  private final long capacity;

  private BlockFile(Fd fd, boolean isDevice, @Nullable Fd behind, long capacity) {
    this.fd = fd;
    this.isDevice = isDevice;
    this.behind = behind;
    this.capacity = capacity;
  }

  /**
   * Opens without creating. The exception's call is {@code open} or, where the capacity can't be
   * had, {@code lseek}.
   *
   * @throws LinuxException {@code EBUSY} for a device that is mounted or used by another program,
   *     and for a file behind a loop device
   */
  public static BlockFile open(String path) throws LinuxException {
    Fd fd = Fd.open(path, Fcntl.O_RDWR);
    Fd behind = null;
    try {
      boolean isDevice = fd.isBlockDevice();
      if (isDevice) {
        fd = exclusively(fd);
        behind = LoopDevices.openFileBehind(fd.deviceNumber());
      } else {
        LoopDevices.requireNoneOn(path);
      }
      long end = LinuxException.check("lseek", Files.lseek(fd.number(), 0, Fcntl.SEEK_END));
      return new BlockFile(fd, isDevice, behind, end);
    } catch (LinuxException e) {
      fd.close();
      if (behind != null) {
        behind.close();
      }
      throw e;
    }
  }

  /** The same device, claimed: open(2), {@code O_EXCL} without {@code O_CREAT}. */
  private static Fd exclusively(Fd device) throws LinuxException {
    Fd claimed;
    try {
      claimed = Fd.open("/proc/self/fd/" + device.number(), Fcntl.O_RDWR | Fcntl.O_EXCL);
    } catch (LinuxException e) {
      throw e.errno() == Errno.EBUSY
          ? new LinuxException(
              "open", Errno.EBUSY, e.reason() + ": it is mounted, or another program uses it")
          : e;
    }
    device.close();
    return claimed;
  }

  /**
   * Locks the whole file exclusively for as long as it stays open here or in a process that
   * inherited it; other users of OFD locks see it, fcntl(2). With a loop device, the file behind it
   * is locked too.
   *
   * @return whether the lock was free
   */
  public boolean tryLock() throws LinuxException {
    return set(fd, Fcntl.F_WRLCK) && (behind == null || set(behind, Fcntl.F_WRLCK));
  }

  /** Gives the lock of the file itself back, for somebody who locks it in another way. */
  public void unlock() throws LinuxException {
    boolean _ = set(fd, Fcntl.F_UNLCK);
  }

  private static boolean set(Fd file, int type) throws LinuxException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment lock = arena.allocate(Fcntl.Flock.SIZE, Long.BYTES);
      lock.set(ValueLayout.JAVA_SHORT, Fcntl.Flock.L_TYPE, (short) type);
      int result = Files.fcntl(file.number(), Fcntl.F_OFD_SETLK, lock);
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

  /** Whether it is a block device, which no other program may claim while it is open here. */
  public boolean isDevice() {
    return isDevice;
  }

  /** In bytes. */
  public long capacity() {
    return capacity;
  }

  @Override
  public void close() {
    fd.close();
    if (behind != null) {
      behind.close();
    }
  }
}
