package dev.solo5.network.host;

import dev.solo5.network.address.Ipv4Subnet;
import dev.solo5.network.ip.Ethernet;
import dev.solo5.network.ip.Octets;
import dev.solo5.network.tcp.InitialSequence;
import dev.solo5.network.tcp.SimulatedWire;
import java.util.function.BooleanSupplier;

/** Two hosts at the ends of a wire in simulated time. */
final class TwoHosts {
  static final int FIRST = 0x0a000001;
  static final int SECOND = 0x0a000002;

  final SimulatedWire wire;
  final HostEndpoint first;
  final HostEndpoint second;
  boolean cut;
  int frames;

  TwoHosts(long seed, double badness, long mostDelay) {
    wire = new SimulatedWire(seed, badness, mostDelay);
    first = host("10.0.0.1/24", 2, frame -> carry(frame, true));
    second = host("10.0.0.2/24", 4, frame -> carry(frame, false));
  }

  static HostEndpoint host(String subnet, long mac, FrameOutput wire) {
    return new HostEndpoint(
        Ipv4Subnet.of(subnet),
        mac,
        Octets.allocate(Ethernet.MAX_BYTES),
        wire,
        new InitialSequence(new byte[16]));
  }

  private void carry(Octets frame, boolean toSecond) {
    frames++;
    if (!cut) {
      wire.carry(
          frame.copy(),
          bytes -> (toSecond ? second : first).at(wire.now()).receive(Octets.view(bytes)));
    }
  }

  /** Lets time pass until something holds; false if nothing happens any more before. */
  boolean run(BooleanSupplier until) {
    first.at(wire.now());
    second.at(wire.now());
    for (int steps = 0; steps < 5_000_000; steps++) {
      first.flush();
      second.flush();
      if (until.getAsBoolean()) {
        return true;
      }
      if (!wire.step(Math.min(first.deadline(), second.deadline()))) {
        return false;
      }
      first.at(wire.now()).runTimers();
      second.at(wire.now()).runTimers();
    }
    throw new AssertionError("no end in sight");
  }
}
