package dev.solo5.tender.virtio;

import dev.solo5.tender.TenderProblem;

/** What prevents this particular tender from running a guest. */
public sealed interface VirtioProblem extends TenderProblem.Host {
  /**
   * QEMU is not on the search path.
   *
   * @param program that was looked for
   */
  record NoQemu(String program) implements VirtioProblem {
    @Override
    public String message() {
      return "Could not find "
          + program
          + ": install QEMU (Debian: apt-get install qemu-system-x86), or name it with "
          + QemuProgram.VARIABLE;
    }
  }

  /**
   * What was named as QEMU is not a program.
   *
   * @param from what named it
   * @param found the path
   */
  record NotQemu(String from, String found) implements VirtioProblem {
    @Override
    public String message() {
      return from + ": not a program: '" + found + "', expected the path of qemu-system-x86_64";
    }
  }

  /** bhyve was requested. */
  record NoBhyve() implements VirtioProblem {
    @Override
    public String message() {
      return "bhyve is FreeBSD's hypervisor: on Linux, -H accepts kvm, qemu or best";
    }
  }

  /**
   * An unknown hypervisor.
   *
   * @param found what was given
   */
  record UnknownHypervisor(String found) implements VirtioProblem {
    @Override
    public String message() {
      return "Malformed argument to -H: '" + found + "', expected kvm, qemu or best";
    }
  }

  /**
   * A memory size that is not a number, or is zero.
   *
   * @param found what was given
   */
  record MalformedMemory(String found) implements VirtioProblem {
    @Override
    public String message() {
      return "Malformed memory size: '" + found + "', expected a number of MiB from 1";
    }
  }

  /**
   * One more device by order than the manifest declares.
   *
   * @param option as given
   */
  record Surplus(String option) implements VirtioProblem {
    @Override
    public String message() {
      return option + ": the manifest declares no further device";
    }
  }

  /**
   * A device by order where the manifest declares one of the other type.
   *
   * @param option as given
   * @param device that is next in the manifest
   * @param type of it, as the manifest spells it
   */
  record OutOfOrder(String option, String device, String type) implements VirtioProblem {
    @Override
    public String message() {
      return option + ": the next device in the manifest is '" + device + "' of type " + type;
    }
  }

  /**
   * More devices than the virtual machine has slots.
   *
   * @param found how many
   */
  record TooManyDevices(int found) implements VirtioProblem {
    @Override
    public String message() {
      return "Too many devices: " + found + ", QEMU has slots for " + QemuMachine.MAX_DEVICES;
    }
  }

  /**
   * A MAC address or a sector size for a device that nothing is attached to by name.
   *
   * @param device its name
   */
  record OnlyDetails(String device) implements VirtioProblem {
    @Override
    public String message() {
      return "Nothing is attached to '" + device + "', only details are given";
    }
  }

  /**
   * A port for a device without a user-mode network.
   *
   * @param device its name
   */
  record NothingToPublish(String device) implements VirtioProblem {
    @Override
    public String message() {
      return "Ports of '" + device + "' can be published only with --x-network:" + device + "=";
    }
  }

  /**
   * The host refuses something the tender needs.
   *
   * @param what what the tender wanted, as the end of "Could not ..."
   * @param reason the host's text
   */
  record HostRefused(String what, String reason) implements VirtioProblem {
    @Override
    public String message() {
      return "Could not " + what + ": " + reason;
    }
  }

  /**
   * QEMU ended without the guest having ended.
   *
   * @param how it ended
   * @param lastLine the last line that it printed; empty if none
   */
  record QemuFailed(String how, String lastLine) implements VirtioProblem {
    @Override
    public String message() {
      return "QEMU " + how + (lastLine.isEmpty() ? "" : ": " + lastLine);
    }
  }

  /**
   * The guest reset the machine, which is what a processor does if it can't even handle its own
   * fault.
   */
  record GuestReset() implements VirtioProblem {
    @Override
    public String message() {
      return "The guest reset the machine, as a triple fault does";
    }
  }
}
