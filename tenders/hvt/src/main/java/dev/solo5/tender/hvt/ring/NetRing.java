package dev.solo5.tender.hvt.ring;

import dev.solo5.tender.TenderException;
import dev.solo5.tender.hvt.memory.HvtProblem;

/**
 * The tender's side of a ring: takes submissions in their order and completes the reads among them.
 * Its indices are its own, of those in shared memory only the guest's tail is ever read: whatever a
 * guest writes there, a round ends after at most 1024 submissions. Used by one thread.
 */
final class NetRing {
  private final RingMemory memory;
  private final FrameExchange frames;

  /** Submissions consumed, modulo 2^32. */
  private int head;

  /** Completions produced, modulo 2^32. */
  private int completed;

  NetRing(RingMemory memory, FrameExchange frames) {
    this(memory, frames, 0);
  }

  /**
   * @param start what all four indices are at
   */
  NetRing(RingMemory memory, FrameExchange frames, int start) {
    this.memory = memory;
    this.frames = frames;
    this.head = start;
    this.completed = start;
  }

  /** Whether the guest has submitted anything since. */
  boolean hasWork() {
    return memory.submissionTail() != head;
  }

  /**
   * Does everything that is submitted now; what comes in the meantime waits for the next round.
   *
   * @return whether there was anything
   * @throws TenderException when the guest can't go on: it broke a rule, or a network failed
   */
  boolean serve() throws TenderException {
    int tail = memory.submissionTail();
    int level = tail - head;
    if (level == 0) {
      return false;
    }
    if (Integer.compareUnsigned(level, RingLayout.SLOTS) > 0) {
      throw new TenderException(
          new HvtProblem.RingOverrun(Integer.toUnsignedLong(level), RingLayout.SLOTS));
    }
    while (head != tail) {
      take(memory.submission(head));
      head++;
    }
    memory.publishHead(head);
    return true;
  }

  private void take(Submission submission) throws TenderException {
    switch (submission.operation()) {
      case Submission.WRITE -> frames.send(submission);
      case Submission.READ -> {
        // The guest waits for the read: it may as well have its earlier writes back.
        memory.publishHead(head);
        memory.complete(completed, frames.receive(submission));
        completed++;
        memory.publishCompletions(completed);
        memory.publishHead(head + 1);
      }
      default -> {
        // Passed over, as the specification says: room for operations of the future.
      }
    }
  }
}
