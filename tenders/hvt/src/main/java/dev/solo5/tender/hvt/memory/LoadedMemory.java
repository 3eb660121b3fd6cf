package dev.solo5.tender.hvt.memory;

import dev.solo5.elf.LoadSegment;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.Mapping;
import dev.solo5.linux.abi.Mman;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.load.GuestMemory;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Guest memory while it is being filled. It becomes the guest's physical memory from address 0 on,
 * so the protection of a page here holds for the guest too.
 */
public final class LoadedMemory implements GuestMemory {
  private final Mapping mapping;
  private final List<ProtectedRange> ranges = new ArrayList<>();

  /**
   * @param mapping zeroed, readable and writable; stays its owner's
   */
  public LoadedMemory(Mapping mapping) {
    this.mapping = mapping;
  }

  /** The memory from guest address 0. */
  public MemorySegment bytes() {
    return mapping.view();
  }

  @Override
  public long sizeBytes() {
    return mapping.size();
  }

  @Override
  public ByteBuffer window(long address, int sizeBytes) {
    return mapping.view().asSlice(address, sizeBytes).asByteBuffer();
  }

  @Override
  public void protect(LoadSegment segment) throws TenderException {
    ProtectedRange range = ProtectedRange.of(segment);
    int protection =
        (range.readable() ? Mman.PROT_READ : Mman.PROT_NONE)
            | (range.writable() ? Mman.PROT_WRITE : Mman.PROT_NONE);
    try {
      mapping.protect(range.start(), range.end() - range.start(), protection);
    } catch (LinuxException e) {
      throw new TenderException(HvtProblem.of(e), e);
    }
    ranges.add(range);
  }

  /**
   * What the guest may name in its requests.
   *
   * @param size what it is told of, in bytes
   */
  public GuestAccess access(long size) {
    return new GuestAccess(mapping.view(), size, ranges);
  }
}
