package dev.solo5.build.problem;

import java.nio.file.Path;
import java.util.List;

/** What is wrong with what is attached to devices. */
public sealed interface DeviceProblem extends Problem {
  /** A device is attached that the manifest doesn't declare. */
  record UndeclaredDevice(String kind, String device, String declared) implements DeviceProblem {
    @Override
    public String message() {
      return "%s device '%s' is attached but not declared; the manifest declares %s"
          .formatted(kind, device, declared);
    }
  }

  /** Something is attached to a device of another kind. */
  record OtherKind(String device, String declared, String attached) implements DeviceProblem {
    @Override
    public String message() {
      return "'%s' is a %s device, but a %s is attached".formatted(device, declared, attached);
    }
  }

  /** What is attached to a block device is not a disk. */
  record BlockUnusable(String device, Path file, String reason) implements DeviceProblem {
    @Override
    public String message() {
      return "block device '%s': %s: %s".formatted(device, file, reason);
    }
  }

  /** The interface that is attached to a network device does not exist. */
  record NoInterface(String device, String source) implements DeviceProblem {
    @Override
    public String message() {
      return "net device '%s': no interface %s".formatted(device, source);
    }
  }

  /** A host port for publishing is not available. */
  record PortUnavailable(String device, String address, String reason) implements DeviceProblem {
    @Override
    public String message() {
      return "net device '%s': %s: %s".formatted(device, address, reason);
    }
  }

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

    @Override
    public String message() {
      List<String> names = missing.stream().map(Missing::toString).toList();
      return "the manifest declares %s, but nothing is attached to %s"
          .formatted(String.join(", ", names), names.size() == 1 ? "it" : "them");
    }
  }

  /** The configuration attaches something to one device twice. */
  record AttachedTwice(String kind, String device) implements DeviceProblem {
    @Override
    public String message() {
      return "%s device '%s' is attached twice".formatted(kind, device);
    }
  }

  /** A device lacks its file or its interface. */
  record IncompleteDevice(String device, String missing) implements DeviceProblem {
    @Override
    public String message() {
      return "device '%s': no %s given".formatted(device, missing);
    }
  }

  /** The configuration names a descriptor that the tender can't inherit through Maven. */
  record DescriptorLost(String device, String descriptor) implements DeviceProblem {
    @Override
    public String message() {
      return "device '%s': descriptor %s is not inherited through Maven, only @0 is"
          .formatted(device, descriptor);
    }
  }
}
