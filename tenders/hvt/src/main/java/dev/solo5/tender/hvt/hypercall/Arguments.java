package dev.solo5.tender.hvt.hypercall;

import dev.solo5.linux.call.Struct;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.hvt.memory.GuestAccess;
import dev.solo5.tender.hvt.memory.HvtProblem;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/**
 * The structure a hypercall points to: read once, answered in place. Offsets are those of hvt-abi
 * section 8.
 */
final class Arguments {
  static final int WALLTIME = 1;
  static final int PUTS = 2;
  static final int POLL = 3;
  static final int BLOCK_WRITE = 4;
  static final int BLOCK_READ = 5;
  static final int NET_WRITE = 6;
  static final int NET_READ = 7;
  static final int HALT = 8;

  private static final int WALLTIME_NSECS = 0;
  private static final int WALLTIME_SIZE = 8;

  private static final int PUTS_DATA = 0;
  private static final int PUTS_LEN = 8;
  private static final int PUTS_SIZE = 16;

  private static final int POLL_TIMEOUT = 0;
  private static final int POLL_READY_SET = 8;
  private static final int POLL_RET = 16;
  private static final int POLL_SIZE = 24;

  private static final int BLOCK_HANDLE = 0;
  private static final int BLOCK_OFFSET = 8;
  private static final int BLOCK_DATA = 16;
  private static final int BLOCK_LEN = 24;
  private static final int BLOCK_RET = 32;
  private static final int BLOCK_SIZE = 40;

  private static final int NET_HANDLE = 0;
  private static final int NET_DATA = 8;
  private static final int NET_LEN = 16;
  private static final int NET_RET = 24;
  private static final int NET_SIZE = 32;

  private static final int HALT_COOKIE = 0;
  private static final int HALT_STATUS = 8;
  private static final int HALT_SIZE = 16;

  private final int number;
  private final ByteBuffer structure;

  private Arguments(int number, MemorySegment structure) {
    this.number = number;
    this.structure = Struct.fields(structure);
  }

  /**
   * Finds the structure of a hypercall.
   *
   * @param address its guest address; a structure that is answered must be writable
   * @throws TenderException for a bad number, and for a bad address
   */
  static Arguments at(int number, long address, GuestAccess memory) throws TenderException {
    return new Arguments(
        number,
        switch (number) {
          case WALLTIME -> memory.writable(address, WALLTIME_SIZE);
          case PUTS -> memory.readable(address, PUTS_SIZE);
          case POLL -> memory.writable(address, POLL_SIZE);
          case BLOCK_WRITE, BLOCK_READ -> memory.writable(address, BLOCK_SIZE);
          case NET_WRITE, NET_READ -> memory.writable(address, NET_SIZE);
          case HALT -> memory.readable(address, HALT_SIZE);
          default -> throw new TenderException(new HvtProblem.InvalidHypercall(number));
        });
  }

  /** Copies the request. */
  Hypercall read() {
    return switch (number) {
      case WALLTIME -> new Hypercall.WallTime();
      case PUTS -> new Hypercall.Puts(word(PUTS_DATA), word(PUTS_LEN));
      case POLL -> new Hypercall.Poll(word(POLL_TIMEOUT));
      case BLOCK_WRITE ->
          new Hypercall.BlockWrite(
              word(BLOCK_HANDLE), word(BLOCK_OFFSET), word(BLOCK_DATA), word(BLOCK_LEN));
      case BLOCK_READ ->
          new Hypercall.BlockRead(
              word(BLOCK_HANDLE), word(BLOCK_OFFSET), word(BLOCK_DATA), word(BLOCK_LEN));
      case NET_WRITE -> new Hypercall.NetWrite(word(NET_HANDLE), word(NET_DATA), word(NET_LEN));
      case NET_READ -> new Hypercall.NetRead(word(NET_HANDLE), word(NET_DATA), word(NET_LEN));
      case HALT -> new Hypercall.Halt(word(HALT_COOKIE), structure.getInt(HALT_STATUS));
      default -> throw new IllegalStateException("hypercall " + number);
    };
  }

  void answerWallTime(long nanos) {
    set(WALLTIME_NSECS, nanos);
  }

  void answerPoll(long readySet) {
    set(POLL_READY_SET, readySet);
    structure.putInt(POLL_RET, Long.bitCount(readySet));
  }

  void answerBlock(Result result) {
    structure.putInt(BLOCK_RET, result.code());
  }

  void answerNet(Result result) {
    structure.putInt(NET_RET, result.code());
  }

  void answerNetRead(long length) {
    set(NET_LEN, length);
    answerNet(Result.OK);
  }

  private long word(int offset) {
    return structure.getLong(offset);
  }

  private void set(int offset, long value) {
    structure.putLong(offset, value);
  }
}
