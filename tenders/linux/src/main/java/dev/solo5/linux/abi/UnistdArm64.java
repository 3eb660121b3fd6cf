package dev.solo5.linux.abi;

/**
 * System call numbers of aarch64, which are the generic ones: those a guest's policy speaks of. No
 * call is made by them.
 */
@CHeader("asm-generic/unistd.h")
public final class UnistdArm64 {
  public static final int __NR_epoll_pwait = 22;
  public static final int __NR_read = 63;
  public static final int __NR_write = 64;
  public static final int __NR_pread64 = 67;
  public static final int __NR_pwrite64 = 68;
  public static final int __NR_timerfd_settime = 86;
  public static final int __NR_exit_group = 94;
  public static final int __NR_clock_gettime = 113;

  private UnistdArm64() {}
}
