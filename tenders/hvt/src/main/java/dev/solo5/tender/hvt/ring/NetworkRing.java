package dev.solo5.tender.hvt.ring;

import dev.solo5.tender.TenderException;
import java.util.OptionalInt;

/** What a guest is offered for its networks besides hypercalls. */
public sealed interface NetworkRing extends AutoCloseable permits NoRing, RunningRing {
  /** The port by which a guest wakes the tender, with a write of 4 bytes. */
  int KICK_PORT = 0x600;

  /** No ring: every frame is a hypercall. */
  static NetworkRing none() {
    return new NoRing();
  }

  /** Whether the guest is told of a ring. */
  boolean isOffered();

  /** The number of the descriptor that wakes the ring's thread. */
  OptionalInt kickDescriptor();

  /**
   * Does everything that the guest had submitted when it ended, and ends the ring's thread.
   *
   * @throws TenderException when the guest could not have gone on
   */
  void finish() throws TenderException;

  /**
   * Ends the ring's thread, from any other thread, and leaves the rest to {@link #close}; what it
   * has not taken yet is lost.
   */
  void abandon();

  /** Ends the ring's thread; what it has not taken yet is lost. */
  @Override
  void close();
}
