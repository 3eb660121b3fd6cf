package dev.solo5.tender.hvt.memory;

import dev.solo5.linux.LinuxException;
import dev.solo5.tender.TenderProblem;

/** Problems of this tender only: the host's hypervisor, and guests that break the rules. */
public sealed interface HvtProblem extends TenderProblem.Host {
  /**
   * What a failed system call means: a request to the hypervisor, or something the host refuses.
   */
  static HvtProblem of(LinuxException e) {
    return e.call().startsWith("ioctl (")
        ? new KvmRequest(e.call(), e.errno(), e.reason())
        : new HostRefuses(e.call(), e.reason());
  }

  /** The tender and its guests are for another processor than this machine's. */
  record WrongMachine(String found) implements HvtProblem {
    @Override
    public String message() {
      return "This tender runs on x86_64 only, not on " + found;
    }
  }

  /** More guest memory than a guest for this target can have. */
  record TooMuchMemory(long bytes, long maximum) implements HvtProblem {
    @Override
    public String message() {
      return "guest memory size "
          + Long.toUnsignedString(bytes)
          + " bytes exceeds the max size "
          + maximum
          + " bytes";
    }
  }

  /** The hypervisor's device can't be opened. */
  record NoKvm(String device, String reason) implements HvtProblem {
    @Override
    public String message() {
      return "Could not open: " + device + ": " + reason;
    }
  }

  /** The hypervisor speaks another version of its interface. */
  record KvmVersion(int found, int required) implements HvtProblem {
    @Override
    public String message() {
      return "KVM: API version is " + found + ", solo5-hvt requires version " + required;
    }
  }

  /** The hypervisor lacks a required capability. */
  record KvmLacks(String capability) implements HvtProblem {
    @Override
    public String message() {
      return "KVM: host does not support " + capability;
    }
  }

  /** The host's cycle counter can't be a guest's clock. */
  record UnstableClock() implements HvtProblem {
    @Override
    public String message() {
      return "KVM: host TSC is unstable, cannot continue";
    }
  }

  /** A request to the hypervisor failed. */
  record KvmRequest(String call, int errno, String reason) implements HvtProblem {
    @Override
    public String message() {
      return "KVM: " + call + " failed: " + reason;
    }
  }

  /** The host does not provide memory, a waiting set or a timer. */
  record HostRefuses(String call, String reason) implements HvtProblem {
    @Override
    public String message() {
      return "Could not set up the guest: " + call + ": " + reason;
    }
  }

  /** This process would map memory as executable without being asked to. */
  record ReadImpliesExec() implements HvtProblem {
    @Override
    public String message() {
      return "Cowardly refusing to run with a sys_personality of READ_IMPLIES_EXEC"
          + " (see setarch(8), option -X)";
    }
  }

  /** The kernel does not accept the filter that would confine this process. */
  record NoSandbox(String call, String reason, String property) implements HvtProblem {
    @Override
    public String message() {
      return "The kernel refuses to confine this process: "
          + call
          + ": "
          + reason
          + ". To run without, at your own risk: -D"
          + property
          + "=off";
    }
  }

  /** What ended the guest at an instruction of its own. */
  sealed interface GuestFault extends HvtProblem {}

  /**
   * A fault while the stack pointer was where no stack belongs: the stack has no guard, and grows
   * into the program once it has used up the free memory.
   *
   * @param stackPointer then
   * @param heapStart guest address of the first byte after the program
   */
  record StackOverflow(GuestFault fault, long stackPointer, long heapStart) implements HvtProblem {
    @Override
    public String message() {
      return fault.message()
          + "; its stack pointer 0x"
          + Long.toHexString(stackPointer)
          + " lies below the heap (0x"
          + Long.toHexString(heapStart)
          + "): the stack has most likely overflowed";
    }
  }

  /** A pointer or length of the guest that is not within what it may use. */
  record InvalidAccess(long address, long size) implements GuestFault {
    @Override
    public String message() {
      return "Invalid guest access: gpa=0x"
          + Long.toHexString(address)
          + ", sz="
          + Long.toUnsignedString(size);
    }
  }

  /** A port access that is not a hypercall. */
  record InvalidPort(int port) implements GuestFault {
    @Override
    public String message() {
      return "Invalid guest port access: port=0x" + Integer.toHexString(port);
    }
  }

  /** A hypercall that does not exist, or whose kind of device is not attached. */
  record InvalidHypercall(int number) implements GuestFault {
    @Override
    public String message() {
      return "Invalid guest hypercall: num=" + number;
    }
  }

  /** The guest used memory in a way its segments forbid. */
  record TranslationFault(long instruction) implements GuestFault {
    @Override
    public String message() {
      return "KVM: host/guest translation fault: rip=0x" + Long.toHexString(instruction);
    }
  }

  /** The processor did not accept the guest's state. */
  record EntryFailure(long reason) implements GuestFault {
    @Override
    public String message() {
      return "KVM: entry failure: hw_entry_failure_reason=0x" + Long.toHexString(reason);
    }
  }

  /** The hypervisor gave up. */
  record HypervisorError(int suberror) implements GuestFault {
    @Override
    public String message() {
      return "KVM: internal error exit: suberror=0x" + Integer.toHexString(suberror);
    }
  }

  /** The guest stopped in a way no guest of this target may: a halt instruction, a triple fault. */
  record UnhandledExit(int reason, long instruction) implements GuestFault {
    @Override
    public String message() {
      return "KVM: unhandled exit: exit_reason=0x"
          + Integer.toHexString(reason)
          + ", rip=0x"
          + Long.toHexString(instruction);
    }
  }

  /** The program that started the guest has ended it. */
  record Stopped() implements HvtProblem {
    @Override
    public String message() {
      return "The guest was stopped";
    }
  }

  /** Nobody reads the console any more; Unix has the signal SIGPIPE for such a write. */
  record ConsoleClosed() implements HvtProblem {
    @Override
    public String message() {
      return "Nobody reads the console";
    }
  }

  /** The console cannot be written to. */
  record ConsoleFailed(String reason) implements HvtProblem {
    @Override
    public String message() {
      return "Could not write to the console: " + reason;
    }
  }

  /** Waiting for devices failed. */
  record WaitFailed(String call, String reason) implements HvtProblem {
    @Override
    public String message() {
      return "Could not wait for devices: " + call + ": " + reason;
    }
  }

  /** Writing to a device failed. */
  record WriteFailed(String reason) implements HvtProblem {
    @Override
    public String message() {
      return "Fatal error when writing: " + reason;
    }
  }

  /** Writing to a network through the ring failed. */
  record NetWriteFailed(String reason) implements HvtProblem {
    @Override
    public String message() {
      return "Fatal write error on net device: " + reason;
    }
  }

  /** The guest claims to have submitted more than the ring holds. */
  record RingOverrun(long submissions, int slots) implements HvtProblem {
    @Override
    public String message() {
      return "Invalid guest network ring: "
          + submissions
          + " submissions outstanding, room for "
          + slots;
    }
  }

  /** Reading from a device failed. */
  record ReadFailed(String reason) implements HvtProblem {
    @Override
    public String message() {
      return "Fatal error when reading: " + reason;
    }
  }

  /** A device transferred less than it should have, for instance because a disk shrank. */
  record ShortTransfer(boolean write, long done, long wanted) implements HvtProblem {
    @Override
    public String message() {
      return "Fatal error: "
          + (write ? "wrote" : "read")
          + " only "
          + done
          + " out of "
          + wanted
          + " bytes";
    }
  }
}
