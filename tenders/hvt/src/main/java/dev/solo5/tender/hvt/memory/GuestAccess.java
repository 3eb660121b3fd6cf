package dev.solo5.tender.hvt.memory;

import dev.solo5.tender.TenderException;
import java.lang.foreign.MemorySegment;
import java.util.List;

/**
 * The only way to guest memory for everything that a guest asks for. An address and a size become a
 * view only when the guest may use them; what the host mapping forbids is refused too, since
 * touching it would end this process.
 */
public final class GuestAccess {
  /**
   * Below this lie page tables and boot information: a guest may name them, but nothing is written
   * there for it.
   */
  private static final long LOWEST_WRITABLE = 0x100000;

  private final MemorySegment bytes;
  private final long size;
  private final ProtectedRange[] ranges;

  /**
   * @param bytes the memory from guest address 0
   * @param size how much of it the guest was told of, in bytes
   * @param ranges pages with a protection of their own
   */
  public GuestAccess(MemorySegment bytes, long size, List<ProtectedRange> ranges) {
    if (size > bytes.byteSize()) {
      throw new IllegalArgumentException(
          "guest memory of " + bytes.byteSize() + " bytes, not " + size);
    }
    this.bytes = bytes;
    this.size = size;
    this.ranges = ranges.toArray(new ProtectedRange[0]);
  }

  /**
   * A view for reading.
   *
   * @param address in the guest, any 64 bits
   * @param length in bytes, any 64 bits; an area that ends exactly where memory ends is refused,
   *     hvt-abi section 8
   */
  public MemorySegment readable(long address, long length) throws TenderException {
    return view(address, length, false);
  }

  /** A view for reading and writing, under the same rules. */
  public MemorySegment writable(long address, long length) throws TenderException {
    return view(address, length, true);
  }

  private MemorySegment view(long address, long length, boolean write) throws TenderException {
    // Both are unsigned; as a negative number each is above any size memory can have.
    boolean outside = address < 0 || address >= size || length < 0 || length >= size - address;
    if (outside || forbidden(address, length, write)) {
      throw new TenderException(new HvtProblem.InvalidAccess(address, length));
    }
    return bytes.asSlice(address, length);
  }

  private boolean forbidden(long address, long length, boolean write) {
    if (write && address < LOWEST_WRITABLE) {
      return true;
    }
    for (ProtectedRange range : ranges) {
      if (range.forbids(address, length, write)) {
        return true;
      }
    }
    return false;
  }
}
