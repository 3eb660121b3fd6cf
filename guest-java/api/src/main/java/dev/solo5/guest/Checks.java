package dev.solo5.guest;

/** Ranges that callers name: the same exceptions in guests and on JVMs. */
final class Checks {
  private Checks() {}

  /** Refuses a range that something does not have. */
  static void range(String subject, String what, int size, int offset, int length) {
    if (offset < 0 || length < 0 || offset > size - length) {
      throw new IndexOutOfBoundsException(
          subject
              + ": "
              + length
              + " bytes at "
              + offset
              + " of "
              + what
              + " of "
              + size
              + " bytes");
    }
  }
}
