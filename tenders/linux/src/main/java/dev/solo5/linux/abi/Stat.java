package dev.solo5.linux.abi;

/** What is known of a file. */
@CHeader("sys/stat.h")
public final class Stat {
  public static final int S_IFMT = 0xf000;
  public static final int S_IFREG = 0x8000;
  public static final int S_IFBLK = 0x6000;

  private Stat() {}

  /** Some of it; the layout is that of x86_64. */
  @CStruct("struct stat")
  public static final class Status {
    public static final int SIZE = 144;
    public static final int ST_MODE = 24;
    public static final int ST_RDEV = 40;
    public static final int ST_BLOCKS = 64;

    private Status() {}
  }
}
