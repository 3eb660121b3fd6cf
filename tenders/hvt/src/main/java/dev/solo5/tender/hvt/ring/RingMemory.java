package dev.solo5.tender.hvt.ring;

import static dev.solo5.tender.hvt.ring.RingLayout.COMPLETIONS;
import static dev.solo5.tender.hvt.ring.RingLayout.COMPLETION_ID;
import static dev.solo5.tender.hvt.ring.RingLayout.COMPLETION_LENGTH;
import static dev.solo5.tender.hvt.ring.RingLayout.COMPLETION_RESERVED;
import static dev.solo5.tender.hvt.ring.RingLayout.COMPLETION_RESULT;
import static dev.solo5.tender.hvt.ring.RingLayout.COMPLETION_SIZE;
import static dev.solo5.tender.hvt.ring.RingLayout.COMPLETION_TAIL;
import static dev.solo5.tender.hvt.ring.RingLayout.DATA;
import static dev.solo5.tender.hvt.ring.RingLayout.HANDLE;
import static dev.solo5.tender.hvt.ring.RingLayout.ID;
import static dev.solo5.tender.hvt.ring.RingLayout.LENGTH;
import static dev.solo5.tender.hvt.ring.RingLayout.NEEDS_KICK;
import static dev.solo5.tender.hvt.ring.RingLayout.OPERATION;
import static dev.solo5.tender.hvt.ring.RingLayout.SLOTS;
import static dev.solo5.tender.hvt.ring.RingLayout.SUBMISSIONS;
import static dev.solo5.tender.hvt.ring.RingLayout.SUBMISSION_HEAD;
import static dev.solo5.tender.hvt.ring.RingLayout.SUBMISSION_SIZE;
import static dev.solo5.tender.hvt.ring.RingLayout.SUBMISSION_TAIL;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;

/**
 * The shared bytes of a ring, seen from the tender. What the tender wrote is never read back: the
 * guest can change it.
 *
 * @param bytes {@link RingLayout#SIZE} of them
 */
record RingMemory(MemorySegment bytes) {
  private static final VarHandle INT = ValueLayout.JAVA_INT.varHandle().withInvokeExactBehavior();

  /**
   * How many submissions the guest has produced, modulo 2^32. Acquire: pairs with the guest's
   * barrier between filling a submission and counting it.
   */
  int submissionTail() {
    return (int) INT.getAcquire(bytes, SUBMISSION_TAIL);
  }

  /** Copies a submission. */
  Submission submission(int index) {
    long at = SUBMISSIONS + (long) slot(index) * SUBMISSION_SIZE;
    return new Submission(
        bytes.get(ValueLayout.JAVA_INT, at + OPERATION),
        bytes.get(ValueLayout.JAVA_INT, at + HANDLE),
        bytes.get(ValueLayout.JAVA_LONG, at + DATA),
        bytes.get(ValueLayout.JAVA_INT, at + LENGTH),
        bytes.get(ValueLayout.JAVA_INT, at + ID));
  }

  /** Tells the guest how many submissions are done with: it may use their slots and buffers. */
  void publishHead(int head) {
    INT.setRelease(bytes, SUBMISSION_HEAD, head);
  }

  /** Fills a completion that the guest does not read yet. */
  void complete(int index, Completion completion) {
    long at = COMPLETIONS + (long) slot(index) * COMPLETION_SIZE;
    bytes.set(ValueLayout.JAVA_INT, at + COMPLETION_ID, completion.id());
    bytes.set(ValueLayout.JAVA_INT, at + COMPLETION_RESULT, completion.result());
    bytes.set(ValueLayout.JAVA_INT, at + COMPLETION_LENGTH, completion.length());
    bytes.set(ValueLayout.JAVA_INT, at + COMPLETION_RESERVED, 0);
  }

  /** Lets the guest see completions; release: pairs with its barrier after seeing the count. */
  void publishCompletions(int tail) {
    INT.setRelease(bytes, COMPLETION_TAIL, tail);
  }

  /**
   * Says whether a submission needs a kick to be noticed. The fence pairs with the guest's full
   * barrier between counting a submission and looking here: one of the two sees the other.
   */
  void publishNeedsKick(boolean needed) {
    INT.setVolatile(bytes, NEEDS_KICK, needed ? 1 : 0);
    VarHandle.fullFence();
  }

  private static int slot(int index) {
    return index & (SLOTS - 1);
  }
}
