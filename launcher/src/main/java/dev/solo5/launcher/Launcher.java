package dev.solo5.launcher;

import dev.solo5.elf.Target;
import dev.solo5.manifest.Device;
import dev.solo5.tender.Launch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A unikernel and everything it is launched with. This is a value: its methods return another
 * launcher, and one launcher may start any number of guests.
 *
 * @param unikernel to launch
 * @param devices at most one resource for each device
 * @param target to run; empty for the first that this machine can run, spt before hvt
 * @param memoryBytes guest memory: a positive multiple of 1 MiB
 * @param arguments of the guest, which sees them joined by spaces
 * @param runs the parent of the runs' directories
 * @param run the name of a run's directory; a number is added if it is taken
 */
public record Launcher(
    Unikernel unikernel,
    List<Attached> devices,
    Optional<Target> target,
    long memoryBytes,
    List<String> arguments,
    Path runs,
    String run) {
  public Launcher {
    devices = List.copyOf(devices);
    arguments = List.copyOf(arguments);
    if (memoryBytes <= 0 || memoryBytes % Launch.MEBIBYTE != 0) {
      throw new IllegalArgumentException(
          "memory of %s bytes: expected a multiple of 1 MiB".formatted(memoryBytes));
    }
    for (String argument : arguments) {
      if (argument.indexOf('\0') >= 0) {
        throw new IllegalArgumentException(
            "an argument of the guest contains a NUL, which no C string can");
      }
    }
  }

  /** A device and what is attached to it. */
  public sealed interface Attached {
    /** As the manifest declares it. */
    Device device();

    /** A block device. */
    record DiskOf(Device.Block device, Disk disk) implements Attached {}

    /** A network device. */
    record NetworkOf(Device.Net device, Network network) implements Attached {}
  }

  /**
   * A launcher without devices and with 512 MiB; the files of its runs go into the project's {@code
   * target/solo5/runs}.
   */
  public static Launcher of(Unikernel unikernel) {
    return new Launcher(
        unikernel,
        List.of(),
        Optional.empty(),
        Launch.DEFAULT_MEMORY_BYTES,
        List.of(),
        Project.current().resolve("target/solo5/runs"),
        unikernel.name());
  }

  /**
   * The same launcher with a disk attached to a block device.
   *
   * @throws IllegalArgumentException if something is already attached to the device, or if this
   *     can't be the name of one
   */
  public Launcher attach(String device, Disk disk) {
    return attach(new Attached.DiskOf(new Device.Block(device), disk));
  }

  /**
   * The same launcher with a network attached to a network device.
   *
   * @throws IllegalArgumentException if something is already attached to the device, or if this
   *     can't be the name of one
   */
  public Launcher attach(String device, Network network) {
    return attach(new Attached.NetworkOf(new Device.Net(device), network));
  }

  /** The same launcher for this target. */
  public Launcher on(Target chosen) {
    return new Launcher(unikernel, devices, Optional.of(chosen), memoryBytes, arguments, runs, run);
  }

  /** The same launcher with this much guest memory. */
  public Launcher memoryMebibytes(int mebibytes) {
    return new Launcher(
        unikernel, devices, target, mebibytes * Launch.MEBIBYTE, arguments, runs, run);
  }

  /** The same launcher with these arguments for the guest instead of its present ones. */
  public Launcher arguments(String... words) {
    return new Launcher(unikernel, devices, target, memoryBytes, List.of(words), runs, run);
  }

  /** The same launcher with its runs in this directory, which need not exist. */
  public Launcher runsIn(Path directory) {
    return new Launcher(unikernel, devices, target, memoryBytes, arguments, directory, run);
  }

  /**
   * The same launcher with this name for its runs: letters, digits and {@code ._-}; other
   * characters become {@code _}.
   */
  public Launcher named(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
    return new Launcher(unikernel, devices, target, memoryBytes, arguments, runs, plain);
  }

  /**
   * Starts a guest. It runs until it ends or is closed, whoever of both is first.
   *
   * @throws LaunchException with what prevents it from starting
   */
  public Guest start() throws LaunchException {
    return Starter.withInstalledTenders().start(this);
  }

  private Launcher attach(Attached attached) {
    for (Attached other : devices) {
      if (other.device().equals(attached.device())) {
        throw new IllegalArgumentException(
            "device '%s' is attached twice".formatted(attached.device().name()));
      }
    }
    List<Attached> all = new ArrayList<>(devices);
    all.add(attached);
    return new Launcher(unikernel, all, target, memoryBytes, arguments, runs, run);
  }
}
