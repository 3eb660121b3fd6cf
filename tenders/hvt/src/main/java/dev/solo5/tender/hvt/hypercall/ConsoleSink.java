package dev.solo5.tender.hvt.hypercall;

import dev.solo5.tender.TenderException;
import java.lang.foreign.MemorySegment;

/** Where a guest's console output goes. */
public interface ConsoleSink {
  /**
   * Writes all of it, or ends the guest.
   *
   * @param bytes aliases guest memory; only for the duration of the call
   */
  void write(MemorySegment bytes) throws TenderException;
}
