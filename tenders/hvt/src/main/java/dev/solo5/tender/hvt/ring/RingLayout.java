package dev.solo5.tender.hvt.ring;

/**
 * Where things are in the ring; hvt-abi section 10. Guest and tender write to cache lines of their
 * own.
 */
final class RingLayout {
  /** Submissions and completions there is room for; indices count on modulo 2^32. */
  static final int SLOTS = 1024;

  /** Written by the guest: submissions produced. */
  static final long SUBMISSION_TAIL = 0;

  /** Written by the tender: submissions consumed. */
  static final long SUBMISSION_HEAD = 64;

  /** Written by the tender: completions produced. */
  static final long COMPLETION_TAIL = 68;

  /** Written by the tender: 1 when it is about to sleep. */
  static final long NEEDS_KICK = 72;

  static final long SUBMISSIONS = 128;
  static final int SUBMISSION_SIZE = 32;
  static final int OPERATION = 0;
  static final int HANDLE = 4;
  static final int DATA = 8;
  static final int LENGTH = 16;
  static final int ID = 20;

  static final long COMPLETIONS = SUBMISSIONS + (long) SLOTS * SUBMISSION_SIZE;
  static final int COMPLETION_SIZE = 16;
  static final int COMPLETION_ID = 0;
  static final int COMPLETION_RESULT = 4;
  static final int COMPLETION_LENGTH = 8;
  static final int COMPLETION_RESERVED = 12;

  /** In bytes. */
  static final long SIZE = COMPLETIONS + (long) SLOTS * COMPLETION_SIZE;

  private RingLayout() {}
}
