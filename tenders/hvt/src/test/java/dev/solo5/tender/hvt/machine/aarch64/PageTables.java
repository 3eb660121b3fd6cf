package dev.solo5.tender.hvt.machine.aarch64;

import static dev.solo5.tender.hvt.machine.aarch64.GuestLayout.BOOT_INFO;
import static dev.solo5.tender.hvt.machine.aarch64.GuestLayout.GIBIBYTE;
import static dev.solo5.tender.hvt.machine.aarch64.GuestLayout.IMAGE;
import static dev.solo5.tender.hvt.machine.aarch64.GuestLayout.LARGE_PAGE;
import static dev.solo5.tender.hvt.machine.aarch64.GuestLayout.LEVEL_0;
import static dev.solo5.tender.hvt.machine.aarch64.GuestLayout.LEVEL_1;
import static dev.solo5.tender.hvt.machine.aarch64.GuestLayout.LEVEL_2;
import static dev.solo5.tender.hvt.machine.aarch64.GuestLayout.LEVEL_3;
import static dev.solo5.tender.hvt.machine.aarch64.GuestLayout.MMIO;
import static dev.solo5.tender.hvt.machine.aarch64.GuestLayout.PAGE;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * The identity mapping a guest starts with: blocks of 2 MiB, pages in the first of them, and one
 * block of 1 GiB for the addresses of hypercalls. Bits are those of the Arm architecture's
 * translation table descriptors, stage 1.
 */
public final class PageTables {
  private static final long BLOCK = 1;
  private static final long TABLE = 3;
  private static final long PAGE_ENTRY = 3;

  private static final long READ_ONLY = 1 << 7;
  private static final long INNER_SHAREABLE = 3 << 8;
  private static final long ACCESSED = 1 << 10;
  private static final long NEVER_EXECUTED_BY_KERNEL = 1L << 53;
  private static final long NEVER_EXECUTED_BY_USER = 1L << 54;

  private static final long COMMON = INNER_SHAREABLE | ACCESSED | NEVER_EXECUTED_BY_USER;
  private static final long NORMAL = COMMON | StartState.NORMAL_MEMORY << 2;
  private static final long DEVICE =
      COMMON | StartState.DEVICE_MEMORY << 2 | NEVER_EXECUTED_BY_KERNEL;

  private PageTables() {}

  /**
   * Writes the tables.
   *
   * @param memory of the guest, zeroed below the boot information
   * @param size of it that is mapped, in bytes: a multiple of 2 MiB up to 4 GiB
   */
  public static void write(MemorySegment memory, long size) {
    set(memory, LEVEL_0, LEVEL_1 | TABLE);
    for (int i = 0; i * GIBIBYTE < size; i++) {
      set(memory, LEVEL_1 + i * 8L, (LEVEL_2 + i * PAGE) | TABLE);
    }
    set(memory, LEVEL_1 + MMIO / GIBIBYTE * 8, MMIO | DEVICE | BLOCK);
    set(memory, LEVEL_2, LEVEL_3 | TABLE);
    for (long block = LARGE_PAGE; block < size; block += LARGE_PAGE) {
      set(memory, LEVEL_2 + block / LARGE_PAGE * 8, block | NORMAL | BLOCK);
    }
    for (long page = BOOT_INFO; page < IMAGE; page += PAGE) {
      long readOnly = READ_ONLY | NEVER_EXECUTED_BY_KERNEL;
      set(memory, LEVEL_3 + page / PAGE * 8, page | NORMAL | readOnly | PAGE_ENTRY);
    }
    for (long page = IMAGE; page < LARGE_PAGE; page += PAGE) {
      set(memory, LEVEL_3 + page / PAGE * 8, page | NORMAL | PAGE_ENTRY);
    }
  }

  private static void set(MemorySegment memory, long address, long value) {
    memory.set(ValueLayout.JAVA_LONG, address, value);
  }
}
