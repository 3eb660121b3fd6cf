package dev.solo5.tender.spt;

/**
 * Addresses and descriptors of an spt guest (spt-abi.md, sections 3, 4 and 6) and of the stage,
 * whose {@code layout.h} and {@code plan.h} say the same.
 */
final class SptLayout {
  /** The lowest address that is mapped. */
  static final long GUEST_START = 0x10000;

  /** Boot info, then manifest, then command line. */
  static final long BOOT_INFO = 0x11000;

  /**
   * Bytes at {@link #BOOT_INFO} that the three take at most: 40 + 8 + 64 * 104 + 8192, rounded up.
   */
  static final int BOOT_AREA_SIZE = 0x4000;

  /** Guest memory ends below: here lies the code of the stage. */
  static final long STAGE_START = 0x7e00_0000_0000L;

  static final int CONSOLE = 1;
  static final int PLAN = 3;
  static final int REPORT = 4;
  static final int EPOLL = 5;
  static final int TIMER = 6;

  /** The descriptor of the first device; the others follow in the order of their handles. */
  static final int FIRST_DEVICE = 7;

  /** What comes with the timer's event. No device has this handle. */
  static final long TIMER_EVENT = 0xffff_fffeL;

  private SptLayout() {}
}
