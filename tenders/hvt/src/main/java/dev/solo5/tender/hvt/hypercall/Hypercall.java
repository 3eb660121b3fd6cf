package dev.solo5.tender.hvt.hypercall;

/**
 * What a guest asks for, copied once out of its memory; hvt-abi section 8. Addresses are the
 * guest's and not yet checked, lengths are unsigned.
 */
public sealed interface Hypercall {
  /** The time of day. */
  record WallTime() implements Hypercall {}

  /** Writes bytes to the console. */
  record Puts(long data, long length) implements Hypercall {}

  /**
   * Waits until a network has a frame.
   *
   * @param timeoutNanos from now; 0 only looks
   */
  record Poll(long timeoutNanos) implements Hypercall {}

  /** Writes to a disk. */
  record BlockWrite(long handle, long offset, long data, long length) implements Hypercall {}

  /** Reads from a disk. */
  record BlockRead(long handle, long offset, long data, long length) implements Hypercall {}

  /** Sends a frame. */
  record NetWrite(long handle, long data, long length) implements Hypercall {}

  /** Receives a frame into a buffer of this length. */
  record NetRead(long handle, long data, long length) implements Hypercall {}

  /**
   * Ends the guest.
   *
   * @param cookie address of the registers at a trap, or 0
   * @param status low eight bits count
   */
  record Halt(long cookie, int status) implements Hypercall {}
}
