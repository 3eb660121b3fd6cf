package dev.solo5.tender.hvt.ring;

import static dev.solo5.linux.abi.Kvm.KVM_CAP_IOEVENTFD;

import dev.solo5.linux.EventFd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.kvm.Kvm;
import dev.solo5.linux.kvm.Vm;
import dev.solo5.tender.hvt.hypercall.CallCounts;
import dev.solo5.tender.hvt.hypercall.Networks;
import dev.solo5.tender.hvt.hypercall.Poller;
import dev.solo5.tender.hvt.memory.GuestLease;
import java.lang.foreign.MemorySegment;
import java.util.function.Consumer;

/** Opens the ring of a guest that has networks. */
public final class RingOffer {
  private RingOffer() {}

  /**
   * Starts a ring where the host is able to; a guest can do without.
   *
   * @param memory all of the guest's, zero from {@code at} on
   * @param at guest address of the ring
   * @param counts of the ring's thread alone
   * @param lease of the guest, revoked when it can't go on
   * @param poller on which the guest may be waiting then
   * @param notices learns why there is no ring, where there should be one
   */
  public static NetworkRing open(
      Kvm kvm,
      Vm vm,
      MemorySegment memory,
      long at,
      Networks networks,
      CallCounts counts,
      GuestLease lease,
      Poller poller,
      Consumer<String> notices)
      throws LinuxException {
    if (kvm.checkExtension(KVM_CAP_IOEVENTFD) <= 0) {
      return NetworkRing.none();
    }
    RingMemory ring = new RingMemory(memory.asSlice(at, RingLayout.SIZE));
    SpinBudget spin = new SpinBudget(Runtime.getRuntime().availableProcessors());
    try {
      EventFd kick = kick(vm);
      return new RunningRing(ring, new GuestFrames(networks, counts), kick, lease, poller, spin)
          .start();
    } catch (LinuxException e) {
      notices.accept("WARNING: no network ring, frames will be slower: " + e.getMessage());
      return NetworkRing.none();
    }
  }

  private static EventFd kick(Vm vm) throws LinuxException {
    EventFd kick = EventFd.open();
    try {
      vm.signalOnPortWrite(NetworkRing.KICK_PORT, Integer.BYTES, kick);
      return kick;
    } catch (LinuxException e) {
      kick.close();
      throw e;
    }
  }
}
