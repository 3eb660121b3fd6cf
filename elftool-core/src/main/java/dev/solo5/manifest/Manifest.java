package dev.solo5.manifest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a unikernel declares: its devices, in order. The device at index {@code i} has the I/O
 * handle {@code i + 1}; handle 0 is the reserved first entry of the binary form.
 *
 * @param devices 0 to {@value #MAX_DEVICES} devices with different names
 */
public record Manifest(List<Device> devices) {

  /** The most devices: a handle set has 64 bits and the first is reserved. */
  public static final int MAX_DEVICES = 63;

  /** Refuses too many devices and equal names with {@link IllegalArgumentException}. */
  public Manifest {
    devices = List.copyOf(devices);
    if (devices.size() > MAX_DEVICES) {
      throw new IllegalArgumentException(
          "%s devices: expected at most %s".formatted(devices.size(), MAX_DEVICES));
    }
    Set<String> names = new HashSet<>();
    for (Device device : devices) {
      if (!names.add(device.name())) {
        throw new IllegalArgumentException(
            "device name \"%s\" twice: expected different names".formatted(device.name()));
      }
    }
  }

  /** Makes the manifest of these devices. */
  public static Manifest of(Device... devices) {
    return new Manifest(List.of(devices));
  }
}
