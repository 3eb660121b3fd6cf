package dev.solo5.tender.hvt;

import dev.solo5.elf.Machine;
import dev.solo5.elf.Target;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Seccomp;
import dev.solo5.linux.call.Processes;
import dev.solo5.linux.kvm.Kvm;
import dev.solo5.linux.kvm.Vcpu;
import dev.solo5.linux.kvm.Vm;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.hvt.memory.HvtProblem;
import dev.solo5.tender.probe.Probing;

/**
 * The program that finds out what this machine can do for hvt: it prints JSON and ends with 0,
 * whatever it found.
 */
public final class Probe {
  private static final String MACHINE = "machine";
  private static final String KVM_OPEN = "kvm.open";
  private static final String GUEST_RUN = "guest.run";
  private static final String[] OF_KVM = {"kvm.version", "kvm.createVm", "kvm.clock", GUEST_RUN};
  private static final String[] OF_GUEST = {"guest.native", "guest.sse", "guest.noExecute"};

  private final Probing probing = new Probing(Target.HVT);

  private Probe() {}

  /** Prints what it found. */
  public static void main(String[] arguments) {
    System.out.print(run().toJson());
  }

  /** Tries everything. */
  static Probing run() {
    Probe probe = new Probe();
    probe.tryHost();
    probe.tryHypervisor();
    return probe.probing;
  }

  private void tryHost() {
    probing.filter();
    probing.attempt("sandbox.personality", Probe::personality);
    probing.tun();
  }

  private void tryHypervisor() {
    if (!probing.attempt(MACHINE, Probe::machine)) {
      probing.leaveOut(MACHINE, KVM_OPEN);
      probing.leaveOut(MACHINE, OF_KVM);
      probing.leaveOut(MACHINE, OF_GUEST);
    } else if (!probing.attempt(KVM_OPEN, Probe::open)) {
      probing.leaveOut(KVM_OPEN, OF_KVM);
      probing.leaveOut(KVM_OPEN, OF_GUEST);
    } else {
      probing.attempt("kvm.version", Probe::version);
      probing.attempt("kvm.createVm", Probe::createVm);
      probing.attempt("kvm.clock", Probe::clock);
      if (probing.attempt(GUEST_RUN, ProbeMachine::runs)) {
        probing.attempt("guest.native", ProbeMachine::isNative);
        probing.attempt("guest.sse", ProbeMachine::hasSse);
        probing.attempt("guest.noExecute", ProbeMachine::hasNoExecute);
      } else {
        probing.leaveOut(GUEST_RUN, OF_GUEST);
      }
    }
  }

  private static String personality() throws TenderException {
    if ((Processes.personality() & Seccomp.READ_IMPLIES_EXEC) != 0) {
      throw new TenderException(new HvtProblem.ReadImpliesExec());
    }
    return "readable memory is not executable";
  }

  private static String machine() throws TenderException {
    Machine machine = Machine.host();
    Hypervisor.requireMachine(machine);
    return machine.text();
  }

  private static String open() throws LinuxException {
    Kvm.open().close();
    return Kvm.DEVICE;
  }

  private static String version() throws LinuxException, TenderException {
    try (Kvm kvm = Hypervisor.open()) {
      return Integer.toString(kvm.apiVersion());
    }
  }

  private static String createVm() throws LinuxException {
    try (Kvm kvm = Kvm.open();
        Vm vm = kvm.createVm();
        Vcpu vcpu = vm.createVcpu(0, kvm.vcpuMappingSize())) {
      return "a processor that starts at 0x" + Long.toHexString(vcpu.instructionPointer());
    }
  }

  private static String clock() throws LinuxException, TenderException {
    try (Kvm kvm = Kvm.open();
        Vm vm = kvm.createVm();
        Vcpu vcpu = vm.createVcpu(0, kvm.vcpuMappingSize())) {
      return Hypervisor.cycleHertz(kvm, vcpu) + " Hz";
    }
  }
}
