package dev.solo5.tender.hvt.machine;

import dev.solo5.linux.abi.Kvm.Segment;
import java.nio.ByteBuffer;

/**
 * A segment register at the start, with base 0 and privilege 0.
 *
 * @param selector of its descriptor
 * @param limit in bytes, inclusive
 * @param type 4 bits of the descriptor
 * @param flags from {@code PRESENT} on
 */
record SegmentRegister(int selector, int limit, int type, int flags) {
  /** Execute and read, accessed, present, 64-bit, 4 KiB units. */
  static final long CODE_DESCRIPTOR = 0x00af99000000ffffL;

  /** Read and write, accessed, present, 32-bit, 4 KiB units. */
  static final long DATA_DESCRIPTOR = 0x00cf93000000ffffL;

  private static final int PRESENT = 1;
  private static final int NOT_SYSTEM = 1 << 1;
  private static final int LONG_MODE = 1 << 2;
  private static final int BIG = 1 << 3;
  private static final int PAGE_UNITS = 1 << 4;
  private static final int UNUSABLE = 1 << 5;

  private static final int EXECUTE_ACCESSED = 9;
  private static final int WRITE_ACCESSED = 3;
  private static final int TASK_BUSY = 11;

  static SegmentRegister code() {
    int flags = PRESENT | NOT_SYSTEM | LONG_MODE | PAGE_UNITS;
    return new SegmentRegister(0x08, -1, EXECUTE_ACCESSED, flags);
  }

  static SegmentRegister data() {
    return new SegmentRegister(0x10, -1, WRITE_ACCESSED, PRESENT | NOT_SYSTEM | BIG | PAGE_UNITS);
  }

  static SegmentRegister task() {
    return new SegmentRegister(0, 0, TASK_BUSY, PRESENT);
  }

  static SegmentRegister unusable() {
    return new SegmentRegister(0, 0, 0, UNUSABLE);
  }

  /** Writes a {@code struct kvm_segment}. */
  void write(ByteBuffer registers, int at) {
    registers.putInt(at + Segment.LIMIT, limit);
    registers.putShort(at + Segment.SELECTOR, (short) selector);
    registers.put(at + Segment.TYPE, (byte) type);
    registers.put(at + Segment.PRESENT, flag(PRESENT));
    registers.put(at + Segment.S, flag(NOT_SYSTEM));
    registers.put(at + Segment.L, flag(LONG_MODE));
    registers.put(at + Segment.DB, flag(BIG));
    registers.put(at + Segment.G, flag(PAGE_UNITS));
    registers.put(at + Segment.UNUSABLE, flag(UNUSABLE));
  }

  private byte flag(int flag) {
    return (byte) ((flags & flag) != 0 ? 1 : 0);
  }
}
