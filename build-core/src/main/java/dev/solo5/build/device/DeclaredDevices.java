package dev.solo5.build.device;

import dev.solo5.build.problem.DeviceProblem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.manifest.DeviceType;
import dev.solo5.tender.Attachment;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The devices a unikernel declares.
 *
 * @param devices in the order of the manifest
 */
public record DeclaredDevices(List<Device> devices) {
  public DeclaredDevices {
    devices = List.copyOf(devices);
  }

  /**
   * One of them.
   *
   * @param kind {@code block}, {@code net}, or what a manifest calls a type that is neither
   */
  public record Device(String kind, String name) {
    @Override
    public String toString() {
      return kind + " '" + name + "'";
    }

    private boolean isMeantBy(Attachment attachment) {
      return kind.equals(called(attachment.type())) && name.equals(attachment.device());
    }
  }

  /** What a person calls devices of a type. */
  public static String called(DeviceType type) {
    return switch (type) {
      case BLOCK_BASIC -> "block";
      case NET_BASIC -> "net";
    };
  }

  /**
   * Checks that exactly these devices are attached, each as its own kind.
   *
   * @throws ProblemException with an {@link DeviceProblem.UndeclaredDevice}, {@link
   *     DeviceProblem.OtherKind} or {@link DeviceProblem.UnattachedDevices}
   */
  public void check(List<Attachment> attachments) throws ProblemException {
    for (Attachment attachment : attachments) {
      if (devices.stream().noneMatch(device -> device.isMeantBy(attachment))) {
        refuseOtherKind(attachment);
        throw new ProblemException(
            new DeviceProblem.UndeclaredDevice(
                called(attachment.type()), attachment.device(), text()));
      }
    }
    List<DeviceProblem.UnattachedDevices.Missing> missing =
        devices.stream()
            .filter(device -> attachments.stream().noneMatch(device::isMeantBy))
            .map(device -> new DeviceProblem.UnattachedDevices.Missing(device.kind, device.name))
            .toList();
    if (!missing.isEmpty()) {
      throw new ProblemException(new DeviceProblem.UnattachedDevices(missing));
    }
  }

  private void refuseOtherKind(Attachment attachment) throws ProblemException {
    for (Device device : devices) {
      if (device.name.equals(attachment.device())) {
        throw new ProblemException(
            new DeviceProblem.OtherKind(device.name, device.kind, called(attachment.type())));
      }
    }
  }

  /** The devices as a sentence's object. */
  public String text() {
    return devices.isEmpty()
        ? "no devices"
        : devices.stream().map(Device::toString).collect(Collectors.joining(", "));
  }
}
