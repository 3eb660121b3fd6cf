package dev.solo5.launcher;

import dev.solo5.elf.Target;
import dev.solo5.manifest.Device;
import dev.solo5.manifest.DeviceType;
import dev.solo5.tender.TenderProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What prevents a guest from starting, as data. */
public sealed interface LaunchProblem {
  /** What a person reads: one line, except that a tender's own message may have several. */
  default String message() {
    return switch (this) {
      case NotBuilt(var file) ->
          file + " does not exist: build the unikernel for this target before the tests run";
      case NoTender(var target) ->
          "there is no tender for %s on the class path".formatted(target.text());
      case NotRunnable(var target, var obstacle) ->
          "%s can't run here: %s".formatted(target.text(), obstacle);
      case NothingToRun(var reasons) ->
          reasons.isEmpty()
              ? "there is no tender on the class path"
              : reasons.stream().map(LaunchProblem::message).collect(Collectors.joining("; "));
      case BadUnikernel(var reason) -> reason;
      case Missing(var file, var devices) ->
          devices.stream()
              .map(device ->
                  "nothing is attached to %s '%s'".formatted(words(device.type()), device.name()))
              .collect(Collectors.joining(", ", "", ", which " + file + " declares"));
      case NotDeclared(var file, var device, var declared) ->
          declared.stream()
              .filter(other -> other.name().equals(device.name()))
              .findFirst()
              .map(other ->
                  "'%s' of %s is %s: %s can't be attached to it"
                      .formatted(device.name(), file, words(other.type()), resource(device.type())))
              .orElseGet(() ->
                  "%s declares no device '%s'; it declares %s"
                      .formatted(file, device.name(), names(declared)));
      case DiskUnavailable(var device, var reason) ->
          "no disk for '%s': %s".formatted(device, reason);
      case NetworkUnavailable(var device, var reason) ->
          "no network for '%s': %s".formatted(device, reason);
      case NoRunDirectory(var reason) -> "no directory for the files of the run: " + reason;
      case Refused(var problem) -> problem.message();
    };
  }

  /**
   * The unikernel was not built for this target, or not at all.
   *
   * @param file that does not exist
   */
  record NotBuilt(Path file) implements LaunchProblem {}

  /**
   * No tender for the target is on the class path.
   *
   * @param target requested
   */
  record NoTender(Target target) implements LaunchProblem {}

  /**
   * This machine can't run the target.
   *
   * @param target requested
   * @param obstacle why
   */
  record NotRunnable(Target target, String obstacle) implements LaunchProblem {}

  /**
   * No target was requested, and this machine can run none of those that the unikernel was built
   * for.
   *
   * @param reasons one for each target with a tender
   */
  record NothingToRun(List<LaunchProblem> reasons) implements LaunchProblem {
    public NothingToRun {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * The file is not a unikernel.
   *
   * @param reason names the file
   */
  record BadUnikernel(String reason) implements LaunchProblem {}

  /**
   * Nothing is attached to devices that the manifest declares.
   *
   * @param file of the unikernel
   * @param devices one or more
   */
  record Missing(Path file, List<Device> devices) implements LaunchProblem {
    public Missing {
      devices = List.copyOf(devices);
    }
  }

  /**
   * Something is attached to a device that the manifest does not declare.
   *
   * @param file of the unikernel
   * @param device as given
   * @param declared the devices that it does declare
   */
  record NotDeclared(Path file, Device device, List<Device> declared) implements LaunchProblem {
    public NotDeclared {
      declared = List.copyOf(declared);
    }
  }

  /**
   * The file for a disk can't be created.
   *
   * @param device it is for
   * @param reason names the file
   */
  record DiskUnavailable(String device, String reason) implements LaunchProblem {}

  /**
   * A network can't accept another guest.
   *
   * @param device it is for
   * @param reason the host's text
   */
  record NetworkUnavailable(String device, String reason) implements LaunchProblem {}

  /**
   * The files of the run can't be kept.
   *
   * @param reason names the directory
   */
  record NoRunDirectory(String reason) implements LaunchProblem {}

  /**
   * The tender did not start the guest.
   *
   * @param problem of the tender
   */
  record Refused(TenderProblem problem) implements LaunchProblem {}

  private static String words(DeviceType type) {
    return switch (type) {
      case BLOCK_BASIC -> "the block device";
      case NET_BASIC -> "the network";
    };
  }

  private static String resource(DeviceType type) {
    return switch (type) {
      case BLOCK_BASIC -> "a disk";
      case NET_BASIC -> "a network";
    };
  }

  private static String names(List<Device> devices) {
    return devices.isEmpty()
        ? "none"
        : devices.stream()
            .map(device -> "'" + device.name() + "'")
            .collect(Collectors.joining(", "));
  }
}
