package dev.solo5.tender.hvt.machine;

/** Where things are in guest physical memory, and how big; hvt-abi sections 1 and 4. */
public final class GuestLayout {
  /** Unit of guest memory and of its large pages: 2 MiB. */
  public static final long LARGE_PAGE = 0x200000;

  /** 4 KiB. */
  public static final long PAGE = 0x1000;

  /** Three descriptors of 8 bytes. */
  public static final long GDT = 0x1000;

  /** One page for each level above the page directories. */
  public static final long PML4 = GDT + PAGE;

  public static final long PDPT = PML4 + PAGE;

  /** Four page directories, 1 GiB each. */
  public static final long PAGE_DIRECTORIES = PDPT + PAGE;

  /** The page table of the first 2 MiB. */
  public static final long PAGE_TABLE_0 = PAGE_DIRECTORIES + 4 * PAGE;

  /** Page tables for other regions whose pages are not all alike. */
  public static final long SPARE_PAGE_TABLES = PAGE_TABLE_0 + PAGE;

  /** Boot information, manifest and command line; up to here nothing is mapped in the guest. */
  public static final long BOOT_INFO = 0x10000;

  /**
   * The lowest address of a unikernel; from the boot information up to here the guest may only
   * read.
   */
  public static final long IMAGE = 0x100000;

  /** 4 GiB. */
  public static final long MAX_MEMORY = 0x1_0000_0000L;

  private GuestLayout() {}
}
