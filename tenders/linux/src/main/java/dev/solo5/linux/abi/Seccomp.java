package dev.solo5.linux.abi;

/** System call filters and what must be set before one may be installed. */
@CHeader({"linux/seccomp.h", "linux/filter.h", "linux/audit.h", "sys/prctl.h", "sys/personality.h"})
public final class Seccomp {
  public static final int SECCOMP_SET_MODE_FILTER = 1;
  public static final int SECCOMP_FILTER_FLAG_TSYNC = 1;
  public static final int SECCOMP_RET_KILL_PROCESS = 0x80000000;
  public static final int SECCOMP_RET_ERRNO = 0x00050000;
  public static final int SECCOMP_RET_ALLOW = 0x7fff0000;
  public static final int SECCOMP_RET_DATA = 0xffff;
  public static final int AUDIT_ARCH_X86_64 = 0xc000003e;
  public static final int AUDIT_ARCH_AARCH64 = 0xc00000b7;
  public static final int PR_SET_NO_NEW_PRIVS = 38;
  public static final int READ_IMPLIES_EXEC = 0x0400000;

  private Seccomp() {}

  /** What a filter examines. */
  @CStruct("struct seccomp_data")
  public static final class Data {
    public static final int SIZE = 64;
    public static final int NR = 0;
    public static final int ARCH = 4;
    public static final int ARGS = 16;

    private Data() {}
  }

  /** A program: count and address of its instructions. */
  @CStruct("struct sock_fprog")
  public static final class Fprog {
    public static final int SIZE = 16;
    public static final int LEN = 0;
    public static final int FILTER = 8;

    private Fprog() {}
  }

  /** One instruction. */
  @CStruct("struct sock_filter")
  public static final class Filter {
    public static final int SIZE = 8;

    private Filter() {}
  }
}
