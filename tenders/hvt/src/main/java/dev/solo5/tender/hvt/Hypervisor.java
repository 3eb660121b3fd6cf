package dev.solo5.tender.hvt;

import static dev.solo5.linux.abi.Kvm.KVM_API_VERSION;
import static dev.solo5.linux.abi.Kvm.KVM_CAP_GET_TSC_KHZ;
import static dev.solo5.linux.abi.Kvm.KVM_CAP_USER_MEMORY;

import dev.solo5.elf.Machine;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.kvm.Kvm;
import dev.solo5.linux.kvm.Vcpu;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.hvt.memory.HvtProblem;

/** What this tender demands of the host's hypervisor before it uses it. */
final class Hypervisor {
  private static final long HERTZ_PER_KILOHERTZ = 1000;

  private Hypervisor() {}

  /** Checks that this is a machine whose system calls and guests this tender knows. */
  static void requireMachine(Machine machine) throws TenderException {
    if (machine != Machine.X86_64) {
      throw new TenderException(new HvtProblem.WrongMachine(machine.text()));
    }
  }

  /** Opens it, and checks that it speaks the interface this tender knows. */
  static Kvm open() throws TenderException, LinuxException {
    Kvm kvm = openDevice();
    try {
      int version = kvm.apiVersion();
      if (version != KVM_API_VERSION) {
        throw new TenderException(new HvtProblem.KvmVersion(version, KVM_API_VERSION));
      }
      require(kvm, KVM_CAP_USER_MEMORY, "KVM_CAP_USER_MEMORY");
      return kvm;
    } catch (TenderException | LinuxException e) {
      kvm.close();
      throw e;
    }
  }

  private static Kvm openDevice() throws TenderException {
    try {
      return Kvm.open();
    } catch (LinuxException e) {
      throw new TenderException(new HvtProblem.NoKvm(Kvm.DEVICE, e.reason()), e);
    }
  }

  /** How often a second the guest's cycle counter counts. */
  static long cycleHertz(Kvm kvm, Vcpu vcpu) throws TenderException, LinuxException {
    require(kvm, KVM_CAP_GET_TSC_KHZ, "KVM_CAP_GET_TSC_KHZ");
    try {
      return vcpu.cycleKilohertz() * HERTZ_PER_KILOHERTZ;
    } catch (LinuxException e) {
      if (e.errno() == Errno.EIO) {
        throw new TenderException(new HvtProblem.UnstableClock(), e);
      }
      throw e;
    }
  }

  private static void require(Kvm kvm, int capability, String name)
      throws TenderException, LinuxException {
    if (kvm.checkExtension(capability) <= 0) {
      throw new TenderException(new HvtProblem.KvmLacks(name));
    }
  }
}
