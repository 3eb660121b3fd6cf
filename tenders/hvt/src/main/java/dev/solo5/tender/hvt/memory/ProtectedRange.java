package dev.solo5.tender.hvt.memory;

import dev.solo5.elf.LoadSegment;

/**
 * Pages of guest memory with a protection of their own in this process.
 *
 * @param start guest address of the first page
 * @param end guest address after the last page
 * @param readable whether this process may read them
 * @param writable whether it may write them
 */
public record ProtectedRange(long start, long end, boolean readable, boolean writable) {
  /**
   * How a loaded segment is mapped: never executable here, and what may be executed may be read.
   */
  public static ProtectedRange of(LoadSegment segment) {
    boolean readable = segment.readable() || segment.writable() || segment.executable();
    return new ProtectedRange(segment.start(), segment.end(), readable, segment.writable());
  }

  boolean forbids(long address, long size, boolean write) {
    boolean allowed = write ? writable : readable;
    return !allowed && address < end && address + size > start;
  }
}
