package dev.solo5.tender.hvt.machine;

import dev.solo5.tender.TenderException;
import dev.solo5.tender.hvt.memory.HvtProblem;

/**
 * How much memory a guest gets, in bytes.
 *
 * @param requested what was asked for
 * @param allocated a multiple of 2 MiB up to 4 GiB: all there is, with what a shared ring would need
 * @param usable a multiple of 2 MiB: what the guest is told
 */
public record MemorySize(long requested, long allocated, long usable) {
  /** A ring of 49280 bytes, rounded up. Reserved with any network, so that the layout does not depend on who offers it. */
  private static final long RING = GuestLayout.LARGE_PAGE;

  /** Sizes memory by hvt-abi section 3: rounded down, at least one unit. */
  public static MemorySize of(long requested, boolean hasNetwork) throws TenderException {
    long rounded = requested / GuestLayout.LARGE_PAGE * GuestLayout.LARGE_PAGE;
    rounded = Math.max(rounded, GuestLayout.LARGE_PAGE);
    if (rounded > GuestLayout.MAX_MEMORY) {
      throw new TenderException(
          new HvtProblem.TooMuchMemory(rounded, GuestLayout.MAX_MEMORY));
    }
    if (!hasNetwork) {
      return new MemorySize(requested, rounded, rounded);
    }
    long allocated = Math.min(rounded + RING, GuestLayout.MAX_MEMORY);
    return new MemorySize(requested, allocated, allocated - RING);
  }

  /** The size without a ring, which a person is told of when it is not the one asked for. */
  public long rounded() {
    return Math.max(requested / GuestLayout.LARGE_PAGE, 1) * GuestLayout.LARGE_PAGE;
  }
}
