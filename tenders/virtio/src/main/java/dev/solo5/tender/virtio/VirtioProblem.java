package dev.solo5.tender.virtio;

import dev.solo5.tender.TenderProblem;

/** What prevents this particular tender from running a guest. */
public sealed interface VirtioProblem extends TenderProblem.Host {
  @Override
  default String message() {
    return switch (this) {
      case NoQemu(String program) ->
          "Could not find "
              + program
              + ": install QEMU (Debian: apt-get install qemu-system-x86), or name it with "
              + QemuProgram.VARIABLE;
      case NotQemu(String from, String found) ->
          from + ": not a program: '" + found + "', expected the path of qemu-system-x86_64";
      case NoBhyve() -> "bhyve is FreeBSD's hypervisor: on Linux, -H accepts kvm, qemu or best";
      case UnknownHypervisor(String found) ->
          "Malformed argument to -H: '" + found + "', expected kvm, qemu or best";
      case MalformedMemory(String found) ->
          "Malformed memory size: '" + found + "', expected a number of MiB from 1";
      case Surplus(String option) -> option + ": the manifest declares no further device";
      case OutOfOrder(String option, String device, String type) ->
          option + ": the next device in the manifest is '" + device + "' of type " + type;
      case TooManyDevices(int found) ->
          "Too many devices: " + found + ", QEMU has slots for " + QemuMachine.MAX_DEVICES;
      case OnlyDetails(String device) ->
          "Nothing is attached to '" + device + "', only details are given";
      case NothingToPublish(String device) ->
          "Ports of '" + device + "' can be published only with --x-network:" + device + "=";
      case HostRefused(String what, String reason) -> "Could not " + what + ": " + reason;
      case QemuFailed(String how, String lastLine) ->
          "QEMU " + how + (lastLine.isEmpty() ? "" : ": " + lastLine);
      case GuestReset() -> "The guest reset the machine, as a triple fault does";
    };
  }

  /**
   * QEMU is not on the search path.
   *
   * @param program that was looked for
   */
  record NoQemu(String program) implements VirtioProblem {}

  /**
   * What was named as QEMU is not a program.
   *
   * @param from what named it
   * @param found the path
   */
  record NotQemu(String from, String found) implements VirtioProblem {}

  /** bhyve was requested. */
  record NoBhyve() implements VirtioProblem {}

  /**
   * An unknown hypervisor.
   *
   * @param found what was given
   */
  record UnknownHypervisor(String found) implements VirtioProblem {}

  /**
   * A memory size that is not a number, or is zero.
   *
   * @param found what was given
   */
  record MalformedMemory(String found) implements VirtioProblem {}

  /**
   * One more device by order than the manifest declares.
   *
   * @param option as given
   */
  record Surplus(String option) implements VirtioProblem {}

  /**
   * A device by order where the manifest declares one of the other type.
   *
   * @param option as given
   * @param device that is next in the manifest
   * @param type of it, as the manifest spells it
   */
  record OutOfOrder(String option, String device, String type) implements VirtioProblem {}

  /**
   * More devices than the virtual machine has slots.
   *
   * @param found how many
   */
  record TooManyDevices(int found) implements VirtioProblem {}

  /**
   * A MAC address or a sector size for a device that nothing is attached to by name.
   *
   * @param device its name
   */
  record OnlyDetails(String device) implements VirtioProblem {}

  /**
   * A port for a device without a user-mode network.
   *
   * @param device its name
   */
  record NothingToPublish(String device) implements VirtioProblem {}

  /**
   * The host refuses something the tender needs.
   *
   * @param what what the tender wanted, as the end of "Could not ..."
   * @param reason the host's text
   */
  record HostRefused(String what, String reason) implements VirtioProblem {}

  /**
   * QEMU ended without the guest having ended.
   *
   * @param how it ended
   * @param lastLine the last line that it printed; empty if none
   */
  record QemuFailed(String how, String lastLine) implements VirtioProblem {}

  /**
   * The guest reset the machine, which is what a processor does if it can't even handle its own
   * fault.
   */
  record GuestReset() implements VirtioProblem {}
}
