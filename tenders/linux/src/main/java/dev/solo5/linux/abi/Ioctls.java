package dev.solo5.linux.abi;

/** Questions that C and Java libraries ask about descriptors, and what a process says of itself. */
@CHeader({"asm/ioctls.h", "linux/prctl.h"})
public final class Ioctls {
  public static final int TCGETS = 0x5401;
  public static final int FIONREAD = 0x541b;
  public static final int PR_SET_DUMPABLE = 4;
  public static final int PR_SET_NAME = 15;

  private Ioctls() {}
}
