package dev.solo5.tender.hvt;

import dev.solo5.linux.kvm.Vcpu;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.attach.Devices;
import dev.solo5.tender.hvt.hypercall.Poller;
import dev.solo5.tender.hvt.ring.NetworkRing;

/** What is given up just before a guest's first instruction. */
public sealed interface Confinement permits Confinement.None, ProcessSandbox {
  /** Nothing, because this process has other things to do: a test, a build. */
  Confinement NONE = new None();

  /** Gives up everything that these do not need. */
  void confine(Devices devices, Vcpu vcpu, Poller poller, NetworkRing ring) throws TenderException;

  /** Gives up nothing. */
  record None() implements Confinement {
    @Override
    public void confine(Devices devices, Vcpu vcpu, Poller poller, NetworkRing ring) {}
  }
}
