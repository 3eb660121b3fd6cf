package dev.solo5.network.host;

import dev.solo5.network.address.Ipv4Address;
import dev.solo5.network.address.Ipv4Subnet;
import dev.solo5.network.ip.ArpPacket;
import dev.solo5.network.ip.Ethernet;
import dev.solo5.network.ip.IcmpEcho;
import dev.solo5.network.ip.Ipv4Packet;
import dev.solo5.network.ip.Octets;
import dev.solo5.network.tcp.InitialSequence;
import dev.solo5.network.tcp.PacketOutput;
import dev.solo5.network.tcp.TcpConnections;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A host with one address on an Ethernet segment: it answers for its address and to echo requests,
 * opens TCP connections, and refuses those that others open. No clock, no thread, no lock.
 */
public final class HostEndpoint {
  private static final int NO_ADDRESS = 0;

  private final Ipv4Subnet subnet;
  private final int address;
  private final long mac;
  private final Octets out;
  private final Consumer<Octets> wire;
  private final Neighbours neighbours = new Neighbours();
  private final TcpConnections connections;
  private long now;
  private int caller = NO_ADDRESS; // the sender of the packet being handled
  private long callerMac;

  /**
   * @param subnet its address and network
   * @param mac its Ethernet address
   * @param out room for one frame, in which all are written
   * @param wire takes a frame, in {@code out} from 0 to its limit
   */
  public HostEndpoint(
      Ipv4Subnet subnet,
      long mac,
      Octets out,
      Consumer<Octets> wire,
      InitialSequence initialSequence) {
    this.subnet = subnet;
    this.address = subnet.host().bits();
    this.mac = mac;
    this.out = out;
    this.wire = wire;
    this.connections = new TcpConnections(address, Ethernet.MTU, new Output(), initialSequence);
  }

  /** Its TCP connections. */
  public TcpConnections connections() {
    return connections;
  }

  /** Says what time it is, in nanoseconds; before every other call. */
  public HostEndpoint at(long nanos) {
    now = nanos;
    return this;
  }

  private boolean isNeighbour(int other) {
    return subnet.hasNeighbour(new Ipv4Address(other));
  }

  /** Takes a frame that came. Whatever it holds, nothing is thrown. */
  public void receive(Octets frame) {
    long destination = Ethernet.destination(frame);
    long source = Ethernet.source(frame);
    if (destination != mac && destination != Ethernet.BROADCAST) {
      return;
    }
    Octets payload = Ethernet.payload(frame);
    switch (Ethernet.type(frame)) {
      case Ethernet.TYPE_ARP ->
          ArpPacket.parse(payload)
              .filter(packet -> packet.senderMac() == source)
              .ifPresent(this::receive);
      case Ethernet.TYPE_IPV4 ->
          Ipv4Packet.parse(payload)
              .filter(packet -> packet.destination() == address && isNeighbour(packet.source()))
              .ifPresent(packet -> receive(packet, source));
      default -> {} // nothing that we speak
    }
  }

  private void receive(ArpPacket packet) {
    int sender = packet.senderAddress();
    boolean toUs = packet.targetAddress() == address;
    if (isNeighbour(sender) && (toUs || neighbours.concerns(sender))) {
      learn(sender, packet.senderMac());
    }
    // A sender without an address only wants to know whether ours is taken, RFC 5227.
    if (toUs
        && packet.operation() == ArpPacket.REQUEST
        && (isNeighbour(sender) || sender == NO_ADDRESS)) {
      sendArp(ArpPacket.REPLY, packet.senderMac(), packet.senderMac(), sender);
    }
  }

  private void learn(int neighbour, long neighbourMac) {
    for (byte[] packet : neighbours.learn(neighbour, neighbourMac)) {
      out.clear().position(Ethernet.HEADER_BYTES);
      out.put(packet, 0, packet.length).flip();
      transmit(neighbourMac);
    }
  }

  private void receive(Ipv4Packet packet, long source) {
    caller = packet.source();
    callerMac = source;
    try {
      switch (packet.protocol()) {
        case Ipv4Packet.ICMP -> receiveEcho(packet);
        case Ipv4Packet.TCP -> connections.receive(packet.source(), packet.payload(), now);
        default -> {} // nothing that we speak
      }
    } finally {
      caller = NO_ADDRESS;
    }
  }

  private void receiveEcho(Ipv4Packet packet) {
    if (IcmpEcho.isRequest(packet.payload())) {
      PacketOutput output = new Output();
      IcmpEcho.putReply(output.begin(), packet.payload());
      output.send(packet.source(), Ipv4Packet.ICMP);
    }
  }

  /** Sends what is owed for all that was received or done since the last call. */
  public void flush() {
    connections.flush();
  }

  /** When {@link #runTimers} has to be called next; {@code Long.MAX_VALUE} for never. */
  public long deadline() {
    return Math.min(neighbours.deadline(), connections.deadline());
  }

  /** Does what is due. */
  public void runTimers() {
    askDue();
    if (now >= connections.deadline()) {
      connections.runTimers(now);
    }
  }

  /** Stations with these Ethernet addresses were taken off the network. */
  public void gone(Set<Long> macs) {
    Set<Integer> left = neighbours.forget(macs);
    if (!left.isEmpty()) {
      connections.peersGone(left::contains);
    }
  }

  private void askDue() {
    if (now >= neighbours.deadline()) {
      for (int asked : neighbours.due(now)) {
        ask(asked);
      }
    }
  }

  private void ask(int neighbour) {
    sendArp(ArpPacket.REQUEST, Ethernet.BROADCAST, 0, neighbour);
  }

  private void sendArp(int operation, long to, long targetMac, int target) {
    out.clear().position(Ethernet.HEADER_BYTES);
    new ArpPacket(operation, mac, address, targetMac, target).put(out);
    out.flip();
    transmit(to, Ethernet.TYPE_ARP);
  }

  private void transmit(long to) {
    transmit(to, Ethernet.TYPE_IPV4);
  }

  private void transmit(long to, int type) {
    Ethernet.put(out, to, mac, type);
    wire.accept(out.rewind());
  }

  private final class Output implements PacketOutput {
    private static final int PAYLOAD = Ethernet.HEADER_BYTES + Ipv4Packet.HEADER_BYTES;

    @Override
    public Octets begin() {
      return out.clear().position(PAYLOAD);
    }

    @Override
    public void send(int destination, int protocol) {
      int size = out.position() - PAYLOAD;
      out.flip().position(Ethernet.HEADER_BYTES);
      Ipv4Packet.putHeader(out, address, destination, protocol, size);
      OptionalLong to = neighbours.find(destination);
      if (to.isPresent()) {
        out.rewind();
        transmit(to.getAsLong());
      } else if (destination == caller) {
        out.rewind();
        transmit(callerMac);
      } else {
        byte[] packet = out.slice(Ethernet.HEADER_BYTES, Ipv4Packet.HEADER_BYTES + size).copy();
        neighbours.await(destination, packet, now);
        askDue();
      }
    }

    @Override
    public void doubt(int neighbour) {
      ask(neighbour);
    }
  }
}
