package dev.solo5.tender.hvt.machine;

import static dev.solo5.tender.hvt.machine.GuestLayout.BOOT_INFO;
import static dev.solo5.tender.hvt.machine.GuestLayout.IMAGE;
import static dev.solo5.tender.hvt.machine.GuestLayout.LARGE_PAGE;
import static dev.solo5.tender.hvt.machine.GuestLayout.PAGE;
import static dev.solo5.tender.hvt.machine.GuestLayout.PAGE_DIRECTORIES;
import static dev.solo5.tender.hvt.machine.GuestLayout.PAGE_TABLE_0;
import static dev.solo5.tender.hvt.machine.GuestLayout.PDPT;
import static dev.solo5.tender.hvt.machine.GuestLayout.PML4;
import static dev.solo5.tender.hvt.machine.GuestLayout.SPARE_PAGE_TABLES;

import dev.solo5.elf.LoadSegment;
import dev.solo5.linux.call.Struct;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The identity mapping a guest starts with: large pages, except in the first 2 MiB and where
 * executable and other pages meet. Beyond the reference, everything outside of executable segments
 * is marked not executable.
 *
 * <p>There are seven spare tables. Should more regions mix both kinds of pages, the last of them
 * stay executable as a whole; write protection does not depend on these tables.
 */
public final class PageTables {
  private static final long PRESENT = 1;
  private static final long WRITABLE = 1 << 1;
  private static final long LARGE = 1 << 7;
  private static final long NO_EXECUTE = 1L << 63;
  private static final int ENTRIES = 512;

  private final MemorySegment memory;
  private final List<LoadSegment> segments;
  private final long noExecute;
  private final ByteBuffer tables;
  private long spare = SPARE_PAGE_TABLES;

  private PageTables(MemorySegment memory, List<LoadSegment> segments, boolean noExecute) {
    this.memory = memory;
    this.tables = Struct.fields(memory.asSlice(0, IMAGE));
    this.segments = segments;
    this.noExecute = noExecute ? NO_EXECUTE : 0;
  }

  /**
   * Writes the tables.
   *
   * @param memory of the guest, zeroed below the boot information; all of it is mapped
   * @param segments of the unikernel
   * @param noExecute whether the processor knows pages that can't be executed
   */
  public static void write(MemorySegment memory, List<LoadSegment> segments, boolean noExecute) {
    new PageTables(memory, segments, noExecute).write();
  }

  private void write() {
    set(PML4, PDPT | PRESENT | WRITABLE);
    for (int i = 0; i < 4; i++) {
      set(PDPT + i * 8L, (PAGE_DIRECTORIES + i * PAGE) | PRESENT | WRITABLE);
    }
    set(PAGE_DIRECTORIES, PAGE_TABLE_0 | PRESENT | WRITABLE);
    writeFirstTable();
    for (long region = LARGE_PAGE; region < memory.byteSize(); region += LARGE_PAGE) {
      set(PAGE_DIRECTORIES + region / LARGE_PAGE * 8, regionEntry(region));
    }
  }

  private void writeFirstTable() {
    for (long page = BOOT_INFO; page < IMAGE; page += PAGE) {
      set(PAGE_TABLE_0 + page / PAGE * 8, page | PRESENT | noExecute);
    }
    for (long page = IMAGE; page < LARGE_PAGE; page += PAGE) {
      set(PAGE_TABLE_0 + page / PAGE * 8, pageEntry(page));
    }
  }

  private long regionEntry(long region) {
    long executable = executableBytes(region, region + LARGE_PAGE);
    if (executable == 0 || noExecute == 0) {
      return region | PRESENT | WRITABLE | LARGE | noExecute;
    }
    if (executable == LARGE_PAGE || spare == BOOT_INFO) {
      return region | PRESENT | WRITABLE | LARGE;
    }
    long table = spare;
    spare += PAGE;
    for (int i = 0; i < ENTRIES; i++) {
      set(table + i * 8L, pageEntry(region + i * PAGE));
    }
    return table | PRESENT | WRITABLE;
  }

  private long pageEntry(long page) {
    boolean executable = executableBytes(page, page + PAGE) != 0;
    return page | PRESENT | WRITABLE | (executable ? 0 : noExecute);
  }

  /** How many bytes of a range lie in executable segments, which do not overlap. */
  private long executableBytes(long start, long end) {
    long bytes = 0;
    for (LoadSegment segment : segments) {
      if (segment.executable()) {
        bytes += Math.max(0, Math.min(end, segment.end()) - Math.max(start, segment.start()));
      }
    }
    return bytes;
  }

  private void set(long address, long value) {
    tables.putLong((int) address, value);
  }
}
