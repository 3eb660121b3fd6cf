package dev.solo5.build.problem;

import java.nio.file.Path;
import java.util.List;

/** What is wrong with what is attached to devices. */
public sealed interface DeviceProblem extends Problem {

  @Override
  default String message() {
    return switch (this) {
      case UndeclaredDevice(var kind, var device, var declared) ->
          "%s device '%s' is attached but not declared; the manifest declares %s"
              .formatted(kind, device, declared);
      case OtherKind(var device, var declared, var attached) ->
          "'%s' is a %s device, but a %s is attached".formatted(device, declared, attached);
      case BlockUnusable(var device, var file, var reason) ->
          "block device '%s': %s: %s".formatted(device, file, reason);
      case NoInterface(var device, var source) ->
          "net device '%s': no interface %s".formatted(device, source);
      case PortUnavailable(var device, var address, var reason) ->
          "net device '%s': %s: %s".formatted(device, address, reason);
      case UnattachedDevices(var missing) -> {
        List<String> names = missing.stream().map(UnattachedDevices.Missing::toString).toList();
        yield "the manifest declares %s, but nothing is attached to %s"
            .formatted(String.join(", ", names), names.size() == 1 ? "it" : "them");
      }
      case AttachedTwice(var kind, var device) ->
          "%s device '%s' is attached twice".formatted(kind, device);
      case IncompleteDevice(var device, var missing) ->
          "device '%s': no %s given".formatted(device, missing);
      case DescriptorLost(var device, var descriptor) ->
          "device '%s': descriptor %s is not inherited through Maven, only @0 is"
              .formatted(device, descriptor);
    };
  }

  /** A device is attached that the manifest doesn't declare. */
  record UndeclaredDevice(String kind, String device, String declared) implements DeviceProblem {}

  /** Something is attached to a device of another kind. */
  record OtherKind(String device, String declared, String attached) implements DeviceProblem {}

  /** What is attached to a block device is not a disk. */
  record BlockUnusable(String device, Path file, String reason) implements DeviceProblem {}

  /** The interface that is attached to a network device does not exist. */
  record NoInterface(String device, String source) implements DeviceProblem {}

  /** A host port for publishing is not available. */
  record PortUnavailable(String device, String address, String reason) implements DeviceProblem {}

  /** Devices are declared, but nothing is attached to them. */
  record UnattachedDevices(List<Missing> missing) implements DeviceProblem {
    /** One of them. */
    public record Missing(String kind, String device) {
      @Override
      public String toString() {
        return kind + " '" + device + "'";
      }
    }

    public UnattachedDevices {
      missing = List.copyOf(missing);
    }
  }

  /** The configuration attaches something to one device twice. */
  record AttachedTwice(String kind, String device) implements DeviceProblem {}

  /** A device lacks its file or its interface. */
  record IncompleteDevice(String device, String missing) implements DeviceProblem {}

  /** The configuration names a descriptor that the tender can't inherit through Maven. */
  record DescriptorLost(String device, String descriptor) implements DeviceProblem {}
}
