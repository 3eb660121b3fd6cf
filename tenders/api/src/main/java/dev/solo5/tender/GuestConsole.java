package dev.solo5.tender;

/** Receives what a guest writes to its console. */
@FunctionalInterface
public interface GuestConsole {
  /**
   * Takes some bytes, in the guest's order; they end where it pleases, also within a character.
   *
   * <p>Called by one thread at a time. While this does not return the guest may have to wait, and
   * its end too. What it throws ends the guest.
   *
   * @param bytes not empty; the callee's to keep
   */
  void write(byte[] bytes);
}
