package dev.solo5.linux.abi;

/** Opening, descriptor flags, seeking and locking. */
@CHeader({"fcntl.h", "unistd.h", "sys/file.h", "linux/memfd.h"})
public final class Fcntl {
  public static final int AT_FDCWD = -100;
  public static final int O_RDONLY = 0;
  public static final int O_WRONLY = 1;
  public static final int O_RDWR = 2;
  public static final int O_ACCMODE = 3;
  public static final int O_CREAT = 0x40;
  public static final int O_EXCL = 0x80;
  public static final int O_TRUNC = 0x200;
  public static final int O_NONBLOCK = 0x800;
  public static final int O_APPEND = 0x400;
  public static final int O_CLOEXEC = 0x80000;
  public static final int F_DUPFD = 0;
  public static final int F_GETFD = 1;
  public static final int F_SETFD = 2;
  public static final int F_GETFL = 3;
  public static final int F_SETFL = 4;
  public static final int F_OFD_GETLK = 36;
  public static final int F_OFD_SETLK = 37;
  public static final int F_DUPFD_CLOEXEC = 1030;
  public static final int F_ADD_SEALS = 1033;
  public static final int F_SEAL_SEAL = 1;
  public static final int F_SEAL_SHRINK = 2;
  public static final int F_SEAL_GROW = 4;
  public static final int F_SEAL_WRITE = 8;
  public static final int F_WRLCK = 1;
  public static final int F_UNLCK = 2;
  public static final int FD_CLOEXEC = 1;
  public static final int SEEK_SET = 0;
  public static final int SEEK_END = 2;
  public static final int MFD_CLOEXEC = 1;
  public static final int MFD_ALLOW_SEALING = 2;

  @CSince("6.3")
  public static final int MFD_EXEC = 0x10;

  private Fcntl() {}

  /**
   * A lock on a byte range; all zero but {@code l_type} means an exclusive lock on the whole file.
   */
  @CStruct("struct flock")
  public static final class Flock {
    public static final int SIZE = 32;
    public static final int L_TYPE = 0;

    private Flock() {}
  }
}
