package dev.solo5.tender.load;

import dev.solo5.elf.LoadPlan;
import dev.solo5.elf.LoadSegment;
import dev.solo5.tender.TenderException;

/** Brings the program into guest memory. */
public final class Loader {
  /** One window at most, so that a huge segment does not need a huge buffer: 64 MiB. */
  private static final int CHUNK_BYTES = 64 << 20;

  private Loader() {}

  /**
   * Copies and protects each segment of the plan. The rest of a segment needs no clearing: memory
   * is fresh and segments share no pages.
   *
   * @throws TenderException when the file has changed since the plan was made, or the host refuses
   */
  public static void load(OpenUnikernel unikernel, LoadPlan plan, GuestMemory memory)
      throws TenderException {
    for (LoadSegment segment : plan.segments()) {
      for (long done = 0; done < segment.fileSize(); ) {
        int size = (int) Math.min(segment.fileSize() - done, CHUNK_BYTES);
        unikernel.read(segment, done, memory.window(segment.vaddr() + done, size));
        done += size;
      }
      memory.protect(segment);
    }
  }
}
