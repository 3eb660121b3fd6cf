package dev.solo5.linux.abi;

/** What processes have used. */
@CHeader("sys/resource.h")
public final class Resource {
  public static final int RUSAGE_SELF = 0;

  private Resource() {}

  /** Use of resources; sizes are in KiB. */
  @CStruct("struct rusage")
  public static final class Rusage {
    public static final int SIZE = 144;
    public static final int RU_MAXRSS = 32;

    private Rusage() {}
  }
}
