package dev.solo5.linux.call;

import static dev.solo5.linux.abi.UnistdX86.__NR_close;
import static dev.solo5.linux.abi.UnistdX86.__NR_fcntl;
import static dev.solo5.linux.abi.UnistdX86.__NR_fstat;
import static dev.solo5.linux.abi.UnistdX86.__NR_ftruncate;
import static dev.solo5.linux.abi.UnistdX86.__NR_ioctl;
import static dev.solo5.linux.abi.UnistdX86.__NR_lseek;
import static dev.solo5.linux.abi.UnistdX86.__NR_memfd_create;
import static dev.solo5.linux.abi.UnistdX86.__NR_openat;
import static dev.solo5.linux.abi.UnistdX86.__NR_pipe2;
import static dev.solo5.linux.abi.UnistdX86.__NR_pread64;
import static dev.solo5.linux.abi.UnistdX86.__NR_pwrite64;
import static dev.solo5.linux.abi.UnistdX86.__NR_read;
import static dev.solo5.linux.abi.UnistdX86.__NR_write;

import dev.solo5.linux.abi.Fcntl;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Calls on files and descriptors. Each gives its value or a negative error number. A buffer is
 * native memory that stays open for as long as the call runs; its whole size is the length passed.
 */
public final class Files {
  private Files() {}

  /** openat(2), relative to the working directory. */
  public static int open(String path, int flags, int mode) {
    try (Arena arena = Arena.ofConfined()) {
      long name = Struct.text(arena, path).address();
      return (int) Gate.system(__NR_openat, Fcntl.AT_FDCWD, name, flags, mode);
    }
  }

  /** close(2). */
  public static int close(int fd) {
    return (int) Gate.system(__NR_close, fd);
  }

  /** read(2). */
  public static long read(int fd, MemorySegment buffer) {
    return Gate.system(__NR_read, fd, Gate.address(buffer), buffer.byteSize());
  }

  /** write(2). */
  public static long write(int fd, MemorySegment bytes) {
    return Gate.system(__NR_write, fd, Gate.address(bytes), bytes.byteSize());
  }

  /** pread(2). */
  public static long pread(int fd, MemorySegment buffer, long offset) {
    return Gate.system(__NR_pread64, fd, Gate.address(buffer), buffer.byteSize(), offset);
  }

  /** pwrite(2). */
  public static long pwrite(int fd, MemorySegment bytes, long offset) {
    return Gate.system(__NR_pwrite64, fd, Gate.address(bytes), bytes.byteSize(), offset);
  }

  /** lseek(2). */
  public static long lseek(int fd, long offset, int whence) {
    return Gate.system(__NR_lseek, fd, offset, whence);
  }

  /** fstat(2); the status is a {@code struct stat}. */
  public static int fstat(int fd, MemorySegment status) {
    return (int) Gate.system(__NR_fstat, fd, Gate.address(status), 0);
  }

  /** pipe2(2); the pair is two 4-byte descriptors, reading and writing. */
  public static int pipe(MemorySegment pair, int flags) {
    return (int) Gate.system(__NR_pipe2, Gate.address(pair), flags, 0);
  }

  /** ftruncate(2). */
  public static int ftruncate(int fd, long length) {
    return (int) Gate.system(__NR_ftruncate, fd, length, 0);
  }

  /** fcntl(2) with a number as its argument. */
  public static int fcntl(int fd, int command, long argument) {
    return (int) Gate.system(__NR_fcntl, fd, command, argument);
  }

  /** fcntl(2) with a structure as its argument. */
  public static int fcntl(int fd, int command, MemorySegment argument) {
    return (int) Gate.system(__NR_fcntl, fd, command, Gate.address(argument));
  }

  /** ioctl(2) with a number as its argument. */
  public static int ioctl(int fd, long request, long argument) {
    return (int) Gate.system(__NR_ioctl, fd, request, argument);
  }

  /** ioctl(2) with a structure as its argument. */
  public static int ioctl(int fd, long request, MemorySegment argument) {
    return (int) Gate.system(__NR_ioctl, fd, request, Gate.address(argument));
  }

  /** memfd_create(2). */
  public static int memfdCreate(String name, int flags) {
    try (Arena arena = Arena.ofConfined()) {
      return (int) Gate.system(__NR_memfd_create, Struct.text(arena, name).address(), flags, 0);
    }
  }
}
