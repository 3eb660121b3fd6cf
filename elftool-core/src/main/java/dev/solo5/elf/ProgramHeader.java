package dev.solo5.elf;

import java.nio.ByteBuffer;

/**
 * An entry of the table of program headers, unchecked: all 64 bit numbers are unsigned.
 *
 * @param index in the table
 */
record ProgramHeader(
    int index,
    int type,
    int flags,
    long offset,
    long vaddr,
    long fileSize,
    long memSize,
    long align) {

  static final int SIZE = 56;

  static final int PT_LOAD = 1;
  static final int PT_NOTE = 4;

  static final int PF_X = 1;
  static final int PF_W = 2;
  static final int PF_R = 4;

  /** Reads an entry from a whole table. */
  static ProgramHeader of(ByteBuffer table, int index) {
    int at = index * SIZE;
    return new ProgramHeader(
        index,
        table.getInt(at),
        table.getInt(at + 4),
        table.getLong(at + 8),
        table.getLong(at + 16),
        table.getLong(at + 32),
        table.getLong(at + 40),
        table.getLong(at + 48));
  }

  boolean is(int flag) {
    return (flags & flag) != 0;
  }
}
