package dev.solo5.tender.virtio;

import dev.solo5.network.address.Decimal;
import java.util.OptionalInt;

/**
 * The exit status that a guest says on its console, as one that is not quiet does: the last resort
 * for guests that know no better way. Used by one thread.
 */
final class SaidStatus {
  private static final String EXIT = "Solo5: solo5_exit(";
  private static final String EXIT_END = ") called";
  private static final String ABORT = "Solo5: solo5_abort() called";
  private static final int ABORTED = 255;

  /** Longer lines say something else. */
  private static final int LONGEST = 80;

  private final StringBuilder line = new StringBuilder();
  private OptionalInt status = OptionalInt.empty();

  /** Hears what the guest wrote. */
  void hear(byte[] text) {
    for (byte b : text) {
      if (b == '\n') {
        understand(line.toString());
        line.setLength(0);
      } else if (line.length() < LONGEST) {
        line.append((char) (b & 0xff));
      }
    }
  }

  private void understand(String said) {
    if (said.equals(ABORT)) {
      status = OptionalInt.of(ABORTED);
    } else if (said.startsWith(EXIT) && said.endsWith(EXIT_END)) {
      String number = said.substring(EXIT.length(), said.length() - EXIT_END.length());
      boolean negative = number.startsWith("-");
      int parsed = Decimal.parse(negative ? number.substring(1) : number);
      if (parsed >= 0) {
        status = OptionalInt.of((negative ? -parsed : parsed) & 0xff);
      }
    }
  }

  /** What it said last; empty when nothing. */
  OptionalInt status() {
    return status;
  }
}
