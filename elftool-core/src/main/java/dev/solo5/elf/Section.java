package dev.solo5.elf;

/**
 * A section, as linkers and debuggers see the file; tenders do not read any.
 *
 * @param name its name
 * @param kind what it is to the running program
 * @param address where it is in memory; 0 when it is not loaded
 * @param sizeBytes its size in memory, or in the file when it is not loaded; unsigned
 */
public record Section(String name, Kind kind, long address, long sizeBytes) {

  /** What a section is to the running program. */
  public enum Kind {
    /** Code. */
    TEXT,
    /** Constants. */
    RODATA,
    /** Variables with initial values. */
    DATA,
    /** Variables that begin as zero, which take no room in the file. */
    BSS,
    /** Nothing: debug information, symbols. */
    NOT_LOADED
  }
}
