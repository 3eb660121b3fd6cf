package dev.solo5.elf;

/**
 * A part of the program that a tender copies into guest memory, checked. Addresses are in the
 * guest, sizes in bytes; none is above {@link Long#MAX_VALUE}.
 *
 * @param index of the program header
 * @param vaddr where the content goes
 * @param fileSize how much content the file has, at least 1
 * @param memSize how much there is in memory; what {@code fileSize} leaves is zero
 * @param offset where the content is in the file
 * @param start {@code vaddr} rounded down to the segment's alignment, a page boundary
 * @param end the end in memory, exclusive, rounded up to the segment's alignment, a page boundary
 * @param readable whether {@code start} to {@code end} may be read
 * @param writable whether it may be written; never together with {@code executable}
 * @param executable whether it may be executed
 */
public record LoadSegment(
    int index,
    long vaddr,
    long fileSize,
    long memSize,
    long offset,
    long start,
    long end,
    boolean readable,
    boolean writable,
    boolean executable) {}
