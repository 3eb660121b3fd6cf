package dev.solo5.tender.hvt.machine;

import dev.solo5.tender.TenderException;
import dev.solo5.tender.hvt.memory.HvtProblem;

/**
 * How much memory a guest gets, in bytes.
 *
 * @param rounded what was asked for, as a multiple of 2 MiB
 * @param allocated a multiple of 2 MiB up to 4 GiB: all there is, with what a shared ring would
 *     need
 * @param usable a multiple of 2 MiB: what the guest is told
 */
public record MemorySize(long rounded, long allocated, long usable) {
  /**
   * A ring of 49280 bytes, rounded up. Kept free with any network, so that the layout does not
   * depend on an offer.
   */
  private static final long RING = GuestLayout.LARGE_PAGE;

  /**
   * Sizes memory by hvt-abi section 3: rounded down, at least one unit.
   *
   * @param requested unsigned
   */
  public static MemorySize of(long requested, boolean hasNetwork) throws TenderException {
    long units = Math.max(1, Long.divideUnsigned(requested, GuestLayout.LARGE_PAGE));
    long rounded = units * GuestLayout.LARGE_PAGE;
    if (Long.compareUnsigned(rounded, GuestLayout.MAX_MEMORY) > 0) {
      throw new TenderException(new HvtProblem.TooMuchMemory(rounded, GuestLayout.MAX_MEMORY));
    }
    if (!hasNetwork) {
      return new MemorySize(rounded, rounded, rounded);
    }
    long allocated = Math.min(rounded + RING, GuestLayout.MAX_MEMORY);
    return new MemorySize(rounded, allocated, allocated - RING);
  }
}
