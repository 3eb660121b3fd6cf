package dev.solo5.tender.virtio;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A virtual machine with a unikernel in it, as QEMU is asked for it.
 *
 * @param program of QEMU
 * @param accelerator what executes the guest
 * @param confined whether QEMU confines itself
 * @param memoryMebibytes from 1
 * @param devices in the order of the manifest, which is how the guest finds them
 * @param status the number of the descriptor that takes the guest's exit status; empty: nobody asks
 * @param kernel the path of the unikernel
 * @param commandLine the guest's; may be empty
 */
record QemuMachine(
    String program,
    Accelerator accelerator,
    boolean confined,
    long memoryMebibytes,
    List<QemuDevice> devices,
    OptionalInt status,
    String kernel,
    String commandLine) {
  /**
   * The serial line, as the log of a port that takes everything: QEMU waits until the log is
   * written, and the guest with it. What goes to a port itself is lost when its reader is slow,
   * because the port is busy then for longer than guests ask, or takes no notice of it.
   */
  private static final List<String> SERIAL_LINE =
      List.of(
          "-chardev",
          "null,id=console,logfile=/dev/fd/1,logappend=on",
          "-serial",
          "chardev:console");

  /** Once it has opened everything, QEMU starts no program and takes no more rights. */
  private static final List<String> SANDBOX =
      List.of(
          "-sandbox", "on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny");

  /** Slots 0 and 1 are the machine's own. */
  private static final int FIRST_SLOT = 2;

  private static final int LAST_SLOT = 31;

  /** What fits into the slots. */
  static final int MAX_DEVICES = LAST_SLOT - FIRST_SLOT + 1;

  QemuMachine {
    devices = List.copyOf(devices);
    if (devices.size() > MAX_DEVICES) {
      throw new IllegalArgumentException("more devices than slots: " + devices.size());
    }
    if (memoryMebibytes < 1) {
      throw new IllegalArgumentException("memory is not positive: " + memoryMebibytes + " MiB");
    }
  }

  /** The whole command, QEMU's name first. */
  List<String> command() {
    List<String> words = new ArrayList<>();
    words.add(program);
    words.addAll(accelerator.arguments());
    if (confined) {
      words.addAll(SANDBOX);
    }
    words.add("-m");
    words.add(Long.toString(memoryMebibytes));
    words.addAll(List.of("-nodefaults", "-machine", "acpi=off"));
    words.addAll(List.of("-display", "none"));
    words.addAll(SERIAL_LINE);
    int slot = FIRST_SLOT;
    for (QemuDevice device : devices) {
      words.addAll(device.arguments(slot++));
    }
    words.addAll(List.of("-device", "isa-debug-exit"));
    if (status.isPresent()) {
      words.addAll(ExitChannel.arguments(status.getAsInt()));
    }
    // Otherwise a guest that faults without end would boot without end.
    words.add("-no-reboot");
    words.addAll(List.of("-kernel", kernel));
    if (!commandLine.isEmpty()) {
      // Commas as they are: QEMU 7.2 hands this text on without reading it as options.
      words.addAll(List.of("-append", commandLine));
    }
    return List.copyOf(words);
  }
}
