package dev.solo5.linux.seccomp;

/** What one argument of a system call must be like; all comparisons are of 64 unsigned bits. */
public sealed interface Condition {
  /** Which argument, 0..5. */
  int argument();

  /** The argument is this value. */
  record Equal(int argument, long value) implements Condition {
    /** Checks the argument's index. */
    public Equal {
      checkIndex(argument);
    }
  }

  /** The argument is at most this value. */
  record AtMost(int argument, long value) implements Condition {
    /** Checks the argument's index. */
    public AtMost {
      checkIndex(argument);
    }
  }

  /** The argument has this value in the bits of the mask. */
  record Masked(int argument, long mask, long value) implements Condition {
    /** Checks the argument's index, and that the value lies within the mask. */
    public Masked {
      checkIndex(argument);
      if ((value & ~mask) != 0) {
        throw new IllegalArgumentException("value outside of the mask: " + value + ", " + mask);
      }
    }
  }

  private static void checkIndex(int argument) {
    if (argument < 0 || argument > 5) {
      throw new IllegalArgumentException("no such argument: " + argument);
    }
  }
}
