package dev.solo5.tender.hvt.machine.aarch64;

/** Where things are in guest physical memory; hvt-abi section 6. */
public final class GuestLayout {
  /** 4 KiB. */
  public static final long PAGE = 0x1000;

  /** What one entry of a level-2 table maps: 2 MiB. */
  public static final long LARGE_PAGE = 0x200000;

  /** What one entry of the level-1 table maps: 1 GiB. */
  public static final long GIBIBYTE = 1L << 30;

  public static final long LEVEL_0 = 0x1000;
  public static final long LEVEL_1 = LEVEL_0 + PAGE;

  /** Four tables, 1 GiB each. */
  public static final long LEVEL_2 = LEVEL_1 + PAGE;

  /** The pages of the first 2 MiB. */
  public static final long LEVEL_3 = LEVEL_2 + 4 * PAGE;

  /** Boot information, manifest and command line; up to here nothing is mapped in the guest. */
  public static final long BOOT_INFO = 0x10000;

  /** The lowest address of a unikernel. */
  public static final long IMAGE = 0x100000;

  /** Memory ends here at the latest, and 1 GiB of addresses begins that stop the processor. */
  public static final long MMIO = 0x1_0000_0000L;

  private GuestLayout() {}
}
