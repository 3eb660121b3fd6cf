package dev.solo5.tender.load;

import dev.solo5.elf.LoadSegment;
import dev.solo5.tender.TenderException;
import java.nio.ByteBuffer;

/**
 * The door through which a program and its boot information get into a guest that does not run yet.
 * What is not written is zero.
 */
public interface GuestMemory {
  /** The size in bytes; addresses go from 0. */
  long sizeBytes();

  /**
   * A part of memory to be filled.
   *
   * @param address in the guest
   * @param sizeBytes at least 1
   * @return a buffer of exactly this size, valid until the guest starts
   * @throws TenderException when the host has no room for it
   */
  ByteBuffer window(long address, int sizeBytes) throws TenderException;

  /**
   * Gives the pages of a loaded segment their final protection.
   *
   * @throws TenderException when the host refuses
   */
  void protect(LoadSegment segment) throws TenderException;
}
