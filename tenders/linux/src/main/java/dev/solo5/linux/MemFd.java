package dev.solo5.linux;

import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.abi.Fcntl;
import dev.solo5.linux.call.Files;
import dev.solo5.linux.call.Struct;
import java.lang.foreign.Arena;

/** Files that exist in memory only. */
public final class MemFd {
  private static final int ALL_SEALS =
      Fcntl.F_SEAL_SEAL | Fcntl.F_SEAL_SHRINK | Fcntl.F_SEAL_GROW | Fcntl.F_SEAL_WRITE;

  private MemFd() {}

  /**
   * Makes a file of these bytes that can no longer be changed, positioned at its start; closed on
   * exec.
   *
   * @param name shown in {@code /proc}, at most 249 bytes
   */
  public static Fd sealed(String name, byte[] content) throws LinuxException {
    return seal(create(name), content);
  }

  private static Fd seal(Fd fd, byte[] content) throws LinuxException {
    try (Arena arena = Arena.ofConfined()) {
      if (content.length > 0) {
        LinuxException.check("write", fd.writeFully(Struct.copy(arena, content)));
      }
      LinuxException.check("lseek", Files.lseek(fd.number(), 0, Fcntl.SEEK_SET));
      LinuxException.check("fcntl", Files.fcntl(fd.number(), Fcntl.F_ADD_SEALS, ALL_SEALS));
      return fd;
    } catch (LinuxException e) {
      fd.close();
      throw e;
    }
  }

  /**
   * The same for a program, which may be executed even where such files usually may not,
   * memfd_create(2).
   */
  public static Fd executable(String name, byte[] content) throws LinuxException {
    int flags = Fcntl.MFD_CLOEXEC | Fcntl.MFD_ALLOW_SEALING;
    int result = Files.memfdCreate(name, flags | Fcntl.MFD_EXEC);
    if (result == -Errno.EINVAL) {
      // Before Linux 6.3 there was no such flag, and no need for it.
      result = Files.memfdCreate(name, flags);
    }
    return seal(Fd.owning(LinuxException.check("memfd_create", result)), content);
  }

  /** Makes an empty file that may be sealed later; closed on exec. */
  public static Fd create(String name) throws LinuxException {
    int flags = Fcntl.MFD_CLOEXEC | Fcntl.MFD_ALLOW_SEALING;
    return Fd.owning(LinuxException.check("memfd_create", Files.memfdCreate(name, flags)));
  }

  /** Gives a file its size in bytes, the new part zero. */
  public static void resize(Fd fd, long size) throws LinuxException {
    LinuxException.check("ftruncate", Files.ftruncate(fd.number(), size));
  }
}
