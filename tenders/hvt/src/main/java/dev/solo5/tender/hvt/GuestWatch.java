package dev.solo5.tender.hvt;

import dev.solo5.tender.TenderException;
import dev.solo5.tender.hvt.hypercall.Poller;
import dev.solo5.tender.hvt.memory.GuestLease;
import dev.solo5.tender.hvt.ring.NetworkRing;

/** Learns when a guest's processor starts and stops running. */
interface GuestWatch {
  /** Nobody. */
  GuestWatch NONE = new None();

  /** It is about to run; what is passed can be used until it runs no more. */
  void begins(GuestLease lease, Poller poller, NetworkRing ring) throws TenderException;

  /** It runs no more, whether it began or not. */
  void ended();

  /** Nobody. */
  record None() implements GuestWatch {
    @Override
    public void begins(GuestLease lease, Poller poller, NetworkRing ring) {}

    @Override
    public void ended() {}
  }
}
