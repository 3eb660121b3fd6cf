package dev.solo5.build.suite;

/**
 * Text that XML can hold: a guest may write any byte, and XML 1.0 has no way to say most of them.
 */
final class XmlText {
  private static final int REPLACEMENT = 0xfffd;

  private XmlText() {}

  /** The text with U+FFFD for each character that is not allowed; lines end in a line feed. */
  static String of(String text) {
    StringBuilder allowed = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .codePoints()
        .map(one -> isAllowed(one) ? one : REPLACEMENT)
        .forEach(allowed::appendCodePoint);
    return allowed.toString();
  }

  /** XML 1.0, production Char; carriage returns would not survive being read. */
  private static boolean isAllowed(int one) {
    return one == '\t'
        || one == '\n'
        || (0x20 <= one && one <= 0xd7ff)
        || (0xe000 <= one && one <= 0xfffd)
        || (0x10000 <= one && one <= 0x10ffff);
  }
}
