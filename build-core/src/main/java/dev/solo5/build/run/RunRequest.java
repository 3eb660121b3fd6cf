package dev.solo5.build.run;

import dev.solo5.build.problem.ProblemException;
import dev.solo5.image.Size;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.NetBackend;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One run of a unikernel.
 *
 * @param memory MiB the guest gets; empty: the tender's default
 * @param attachments resources of the host for the unikernel's devices
 * @param guestArguments what the guest gets as its command line, joined by single spaces
 * @param jvmOptions further options of the tender's JVM
 * @param directory the directory the tender runs in
 * @param report where the tender writes what it can say of the run; empty: nowhere
 * @param ports where published ports are written; used only when there are any
 */
public record RunRequest(
    Optional<Integer> memory,
    List<Attachment> attachments,
    List<String> guestArguments,
    List<String> jvmOptions,
    Path directory,
    Optional<Path> report,
    Path ports) {
  private static final long MIB = 1L << 20;

  public RunRequest {
    attachments = List.copyOf(attachments);
    guestArguments = List.copyOf(guestArguments);
    jvmOptions = List.copyOf(jvmOptions);
  }

  /** The networks that stand beside the tender. */
  public List<NetBackend.UserMode> userNetworks() {
    return networks()
        .filter(NetBackend.UserMode.class::isInstance)
        .map(NetBackend.UserMode.class::cast)
        .toList();
  }

  private Stream<NetBackend> networks() {
    return attachments.stream()
        .filter(Attachment.Net.class::isInstance)
        .map(net -> ((Attachment.Net) net).backend());
  }

  /** Whether ports of the guest become ports of the host. */
  public boolean publishesPorts() {
    return userNetworks().stream().anyMatch(network -> !network.published().isEmpty());
  }

  /** Whether a device is the standard input of the tender. */
  public boolean usesStandardInput() {
    return networks().anyMatch(new NetBackend.InheritedDescriptor(0)::equals);
  }

  /**
   * Reads a size of memory; a number without a unit counts MiB.
   *
   * @return MiB
   * @throws ProblemException when it is not a whole number of MiB greater than 0
   */
  public static int memory(String text) throws ProblemException {
    long bytes = Size.bytes(text, MIB).orElse(0);
    if (bytes <= 0 || bytes % MIB != 0 || bytes / MIB > Integer.MAX_VALUE) {
      throw ProblemException.badParameter(
          "memory", text, "whole MiB greater than 0, such as 512, 512M or 1G");
    }
    return (int) (bytes / MIB);
  }

  /**
   * Reads a status of a process.
   *
   * @param parameter what a message calls it
   * @throws ProblemException when it is not 0 to 255
   */
  public static int status(String parameter, String text) throws ProblemException {
    return number(parameter, text, 0, 255, "a whole number from 0 to 255");
  }

  /**
   * Reads a time limit in seconds.
   *
   * @throws ProblemException when it is not a whole number greater than 0
   */
  public static Duration seconds(String parameter, String text) throws ProblemException {
    return Duration.ofSeconds(
        number(parameter, text, 1, Integer.MAX_VALUE, "a whole number of seconds greater than 0"));
  }

  /**
   * Reads how many.
   *
   * @throws ProblemException when it is not a whole number greater than 0
   */
  public static int positive(String parameter, String text) throws ProblemException {
    return number(parameter, text, 1, Integer.MAX_VALUE, "a whole number greater than 0");
  }

  private static int number(String parameter, String text, int min, int max, String expected)
      throws ProblemException {
    try {
      int number = Integer.parseInt(text.strip());
      if (min <= number && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // The same complaint as for a number out of range.
    }
    throw ProblemException.badParameter(parameter, text, expected);
  }
}
