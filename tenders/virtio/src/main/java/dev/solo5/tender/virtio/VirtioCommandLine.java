package dev.solo5.tender.virtio;

import dev.solo5.tender.Attachment;
import dev.solo5.tender.TenderException;
import java.util.List;
import java.util.Optional;

/** What the command line of {@code solo5-virtio-run} asks for. */
sealed interface VirtioCommandLine {
  /** The option that names QEMU. */
  String QEMU = "--x-qemu";

  /** Show the usage. */
  record Help() implements VirtioCommandLine {}

  /** Show the version. */
  record Version() implements VirtioCommandLine {}

  /** Nothing to run. */
  record NoKernel() implements VirtioCommandLine {}

  /**
   * Run a unikernel.
   *
   * @param kernel its path
   * @param guestArguments everything behind it
   * @param memoryMebibytes from 1
   * @param hypervisor as {@code -H} says
   * @param quiet whether the command of QEMU is not shown
   * @param ordered devices by their order
   * @param named devices by their names
   * @param qemu the program, if it was named
   * @param report where the report goes, if one is wanted
   */
  record Run(
      String kernel,
      List<String> guestArguments,
      int memoryMebibytes,
      HypervisorChoice hypervisor,
      boolean quiet,
      List<OrderedDevice> ordered,
      List<Attachment> named,
      Optional<String> qemu,
      Optional<String> report)
      implements VirtioCommandLine {
    public Run {
      guestArguments = List.copyOf(guestArguments);
      ordered = List.copyOf(ordered);
      named = List.copyOf(named);
    }
  }

  /**
   * Reads arguments.
   *
   * @throws TenderException with the first option that means nothing
   */
  static VirtioCommandLine parse(List<String> arguments) throws TenderException {
    return new OptionParser(arguments).parse();
  }
}
