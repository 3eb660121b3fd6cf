package dev.solo5.guest.simulation;

import dev.solo5.guest.platform.Simulated;
import java.util.ArrayList;
import java.util.List;

/**
 * What a program has when it runs on a JVM instead of in a guest: devices, clocks, arguments. This
 * is a value: its methods return another one. Started, it belongs to the thread that started it and
 * to the threads that this one starts from then on, so that tests can run beside each other:
 *
 * <pre>{@code
 * try (var running = Simulation.of().disk("storage", Disk.ofSize(1 << 20)).start()) {
 *   assertEquals(0, running.run(() -> Main.main(new String[0])));
 *   assertEquals("ready\n", running.console());
 * }
 * }</pre>
 */
public final class Simulation {
  /** What {@link RunningSimulation#run} returns for a program that aborts. */
  public static final int ABORTED = 255;

  private static final int LARGEST_NAME = 67;
  private static final int LARGEST_COUNT = 63;

  private final List<Attached> devices;
  private final String commandLine;
  private final SimulatedTime time;

  private Simulation(List<Attached> devices, String commandLine, SimulatedTime time) {
    this.devices = List.copyOf(devices);
    this.commandLine = commandLine;
    this.time = time;
  }

  /** A device. */
  sealed interface Attached {
    String name();

    record Block(String name, Disk disk) implements Attached {}

    record Net(String name, Wire wire) implements Attached {}
  }

  /** No devices, no arguments, the clocks of this machine. */
  public static Simulation of() {
    return new Simulation(List.of(), "", SimulatedTime.ofMachine());
  }

  /**
   * The same with a block device.
   *
   * @param name as in a manifest: 1 to 67 letters and digits, which no other device has
   */
  public Simulation disk(String name, Disk disk) {
    return with(new Attached.Block(name, disk));
  }

  /**
   * The same with a network device. Its address is of its own on this machine.
   *
   * @param name as in a manifest: 1 to 67 letters and digits, which no other device has
   */
  public Simulation net(String name, Wire wire) {
    return with(new Attached.Net(name, wire));
  }

  /** The same with these arguments, which the program sees joined by spaces. */
  public Simulation arguments(String... words) {
    return new Simulation(devices, String.join(" ", words), time);
  }

  /** The same with these clocks. */
  public Simulation time(SimulatedTime clocks) {
    return new Simulation(devices, commandLine, clocks);
  }

  /** Gives this thread, and those that it starts, the devices; until the simulation is closed. */
  public RunningSimulation start() {
    SimulatedPlatform platform = new SimulatedPlatform(devices, commandLine, time);
    Simulated.use(platform);
    return new RunningSimulation(platform);
  }

  private Simulation with(Attached device) {
    String name = device.name();
    if (name.isEmpty() || name.length() > LARGEST_NAME || !isPlain(name)) {
      throw new IllegalArgumentException(
          "device '" + name + "': expected a name of 1 to 67 letters and digits");
    }
    if (devices.stream().anyMatch(other -> other.name().equals(name))) {
      throw new IllegalArgumentException("device '" + name + "' is there twice");
    }
    if (devices.size() == LARGEST_COUNT) {
      throw new IllegalArgumentException("device '" + name + "': a guest has 63 at most");
    }
    List<Attached> more = new ArrayList<>(devices);
    more.add(device);
    return new Simulation(more, commandLine, time);
  }

  private static boolean isPlain(String name) {
    return name.chars()
        .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
  }
}
