package dev.solo5.tender.hvt.machine.aarch64;

import java.util.OptionalInt;

/** Hypercalls as stores of 4 bytes to addresses outside memory; hvt-abi section 6. */
public final class HypercallAddress {
  /** A store here wakes the thread of the network ring. */
  public static final long RING_KICK = GuestLayout.MMIO + 0x100;

  private static final int LAST_NUMBER = 8;

  private HypercallAddress() {}

  /** Where a guest stores the address of a hypercall's arguments. */
  public static long of(int number) {
    if (number < 0 || number > LAST_NUMBER) {
      throw new IllegalArgumentException("no such hypercall: " + number);
    }
    return GuestLayout.MMIO + (long) number * Long.BYTES;
  }

  /**
   * Which hypercall an access means; none when it is not a store of 4 bytes within their range.
   *
   * @param length of the access in bytes
   */
  public static OptionalInt number(long address, int length, boolean store) {
    long offset = address - GuestLayout.MMIO;
    boolean valid =
        store && length == Integer.BYTES && offset >= 0 && offset / Long.BYTES <= LAST_NUMBER;
    return valid ? OptionalInt.of((int) (offset / Long.BYTES)) : OptionalInt.empty();
  }
}
