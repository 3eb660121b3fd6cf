package dev.solo5.linux.abi;

/** Addresses of sockets in the file system. */
@CHeader("sys/un.h")
public final class Un {
  private Un() {}

  /** An address: the family, then the path with a NUL behind it. */
  @CStruct("struct sockaddr_un")
  public static final class SockaddrUn {
    public static final int SIZE = 110;
    public static final int SUN_FAMILY = 0;
    public static final int SUN_PATH = 2;

    private SockaddrUn() {}
  }
}
