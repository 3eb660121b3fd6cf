package dev.solo5.tender.hvt;

import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Seccomp;
import dev.solo5.linux.bpf.BpfProgram;
import dev.solo5.linux.call.Processes;
import dev.solo5.linux.kvm.Vcpu;
import dev.solo5.linux.process.ProcessDescriptors;
import dev.solo5.linux.seccomp.PolicyCompiler;
import dev.solo5.linux.seccomp.Sandbox;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.attach.AttachedDevice;
import dev.solo5.tender.attach.Devices;
import dev.solo5.tender.hvt.hypercall.Poller;
import dev.solo5.tender.hvt.memory.HvtProblem;
import dev.solo5.tender.hvt.ring.NetworkRing;
import dev.solo5.tender.hvt.sandbox.HvtPolicy;
import dev.solo5.tender.hvt.sandbox.OpenDescriptors;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Confines this whole process for good: it can do nothing else after the guest.
 *
 * @param installs whether to confine at all; if not, all but the last step is done, so that a start
 *     recorded for a cache shows the whole start
 * @param report the descriptor of the run's report
 * @param tied whether standard input is waited for
 */
record ProcessSandbox(boolean installs, OptionalInt report, boolean tied) implements Confinement {
  /**
   * Set to {@code off}, it leaves this process unconfined, for debuggers and recorders of the
   * virtual machine.
   */
  static final String PROPERTY = "solo5.sandbox";

  private static volatile boolean installed;

  /** Whether this process is confined: it may not be able to end as virtual machines do. */
  static boolean isInstalled() {
    return installed;
  }

  @Override
  public void confine(Devices devices, Vcpu vcpu, Poller poller, NetworkRing ring)
      throws TenderException {
    boolean readImpliesExec = (Processes.personality() & Seccomp.READ_IMPLIES_EXEC) != 0;
    LateLibraries.load();
    try (Sandbox sandbox = new Sandbox(filter(devices, vcpu, poller, ring))) {
      List<Integer> inherited = ProcessDescriptors.inherited();
      if (!installs) {
        return;
      }
      // Reading can't be limited to some descriptors: classes are read when they are first used.
      ProcessDescriptors.close(inherited);
      if (readImpliesExec) {
        throw new TenderException(new HvtProblem.ReadImpliesExec());
      }
      sandbox.install();
      installed = true;
    } catch (LinuxException e) {
      throw new TenderException(new HvtProblem.NoSandbox(e.call(), e.reason(), PROPERTY), e);
    }
  }

  private BpfProgram filter(Devices devices, Vcpu vcpu, Poller poller, NetworkRing ring) {
    OpenDescriptors descriptors =
        new OpenDescriptors(
            vcpu.descriptor(),
            poller.epollDescriptor(),
            poller.timerDescriptor(),
            ring.kickDescriptor(),
            report,
            tied,
            numbers(devices.blocks()),
            numbers(devices.nets()));
    return PolicyCompiler.compile(HvtPolicy.of(descriptors, Processes.ownId()));
  }

  private static List<Integer> numbers(List<? extends AttachedDevice> devices) {
    List<Integer> numbers = new ArrayList<>();
    for (AttachedDevice device : devices) {
      numbers.add(device.fd().number());
    }
    return numbers;
  }
}
