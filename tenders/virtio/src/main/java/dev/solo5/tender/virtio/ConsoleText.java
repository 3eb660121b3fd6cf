package dev.solo5.tender.virtio;

import java.util.Arrays;

/**
 * Undoes what a guest does for its serial line: it sends each LF as CR LF. Any other CR stays. Used
 * by one thread.
 */
final class ConsoleText {
  private boolean heldCr;

  /** What the guest wrote, as far as that is clear yet; may be empty. */
  byte[] of(byte[] sent) {
    byte[] text = new byte[sent.length + 1];
    int length = 0;
    for (byte b : sent) {
      if (heldCr && b != '\n') {
        text[length++] = '\r';
      }
      heldCr = b == '\r';
      if (!heldCr) {
        text[length++] = b;
      }
    }
    return Arrays.copyOf(text, length);
  }

  /** What was held back when nothing more comes. */
  byte[] rest() {
    return heldCr ? new byte[] {'\r'} : new byte[0];
  }
}
