package dev.solo5.network.host;

import dev.solo5.network.address.Ipv4Address;
import dev.solo5.network.address.Ipv4Subnet;
import dev.solo5.network.ip.ArpPacket;
import dev.solo5.network.ip.Ethernet;
import dev.solo5.network.ip.IcmpEcho;
import dev.solo5.network.ip.IcmpUnreachable;
import dev.solo5.network.ip.Ipv4Packet;
import dev.solo5.network.ip.Octets;
import dev.solo5.network.tcp.InitialSequence;
import dev.solo5.network.tcp.PacketOutput;
import dev.solo5.network.tcp.RateLimit;
import dev.solo5.network.tcp.TcpConnections;
import dev.solo5.network.udp.UdpDatagram;
import dev.solo5.network.udp.UdpPorts;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A host with one address on an Ethernet segment: it answers for its address and to echo requests,
 * opens and accepts TCP connections, sends and takes datagrams, and refuses what nobody here wants.
 * What it sends to itself never gets to the wire. No clock, no thread, no lock.
 */
public final class HostEndpoint {
  private static final int NO_ADDRESS = 0;
  private static final int BROADCAST = -1;
  private static final int ERRORS_PER_SECOND = 100;

  /** So many packets to itself wait at most. */
  private static final int MOST_LOOPED = 4096;

  private final Ipv4Subnet subnet;
  private final int address;
  private final long mac;
  private final Octets out;
  private final FrameOutput wire;
  private final Neighbours neighbours = new Neighbours();
  private final PacketOutput output = new Output();
  private final TcpConnections connections;
  private final UdpPorts ports;
  private final RateLimit errors = new RateLimit(ERRORS_PER_SECOND);
  private final ArrayDeque<Octets> looped = new ArrayDeque<>();
  private int gateway = NO_ADDRESS;
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
      Ipv4Subnet subnet, long mac, Octets out, FrameOutput wire, InitialSequence initialSequence) {
    this.subnet = subnet;
    this.address = subnet.host().bits();
    this.mac = mac;
    this.out = out;
    this.wire = wire;
    this.connections = new TcpConnections(address, Ethernet.MTU, output, initialSequence);
    this.ports = new UdpPorts(connections.freePort());
  }

  /** Its address and network. */
  public Ipv4Subnet subnet() {
    return subnet;
  }

  /** Sets the neighbour that carries packets to other networks. */
  public void gateway(Ipv4Address neighbour) {
    gateway = neighbour.bits();
  }

  /** Whether it can send to an address: its own, a neighbour's, or any if it has a gateway. */
  public boolean reaches(int destination) {
    return destination == address
        || isBroadcast(destination)
        || isNeighbour(destination)
        || gateway != NO_ADDRESS;
  }

  /** Its TCP connections. */
  public TcpConnections connections() {
    return connections;
  }

  /** Its ports for datagrams. */
  public UdpPorts ports() {
    return ports;
  }

  /** Says what time it is, in nanoseconds; before every other call. */
  public HostEndpoint at(long nanos) {
    now = nanos;
    return this;
  }

  /**
   * Sends a datagram, or loses it.
   *
   * @return false if it is too large for one packet
   */
  public boolean send(int destination, UdpDatagram datagram) {
    int most = Ethernet.MTU - Ipv4Packet.HEADER_BYTES - UdpDatagram.HEADER_BYTES;
    if (datagram.payload().remaining() > most) {
      return false;
    }
    datagram.put(output.begin(), address, destination);
    output.send(destination, Ipv4Packet.UDP);
    return true;
  }

  private boolean isNeighbour(int other) {
    return subnet.hasNeighbour(new Ipv4Address(other));
  }

  private boolean isBroadcast(int destination) {
    return destination == BROADCAST || destination == subnet.broadcast().bits();
  }

  /** Whether a packet may come from there: without a gateway, only from neighbours. */
  private boolean isSource(int source) {
    if (source == address || isBroadcast(source)) {
      return false;
    }
    return isNeighbour(source)
        || (gateway != NO_ADDRESS && Ipv4Address.isUnicast(source) && !subnet.contains(source));
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
      case Ethernet.TYPE_ARP -> {
        Optional<ArpPacket> packet = ArpPacket.parse(payload);
        if (packet.isPresent() && packet.get().senderMac() == source) {
          receive(packet.get());
        }
      }
      case Ethernet.TYPE_IPV4 -> receivePacket(payload, source);
      default -> {} // nothing that we speak
    }
  }

  private void receivePacket(Octets bytes, long source) {
    Optional<Ipv4Packet> parsed = Ipv4Packet.parse(bytes);
    if (parsed.isPresent() && isSource(parsed.get().source())) {
      caller = parsed.get().source();
      callerMac = source;
      receive(parsed.get(), bytes);
      caller = NO_ADDRESS;
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

  /**
   * Takes a packet.
   *
   * @param bytes all of it
   */
  private void receive(Ipv4Packet packet, Octets bytes) {
    int source = packet.source();
    boolean toUs = packet.destination() == address;
    if (packet.protocol() == Ipv4Packet.UDP && (toUs || isBroadcast(packet.destination()))) {
      if (!ports.receive(source, packet.destination(), packet.payload()) && toUs) {
        refuse(source, IcmpUnreachable.PORT, bytes);
      }
    } else if (toUs) {
      switch (packet.protocol()) {
        case Ipv4Packet.ICMP -> receiveEcho(packet);
        case Ipv4Packet.TCP -> connections.receive(source, packet.payload(), now);
        default -> refuse(source, IcmpUnreachable.PROTOCOL, bytes);
      }
    }
  }

  private void refuse(int source, int code, Octets packet) {
    if (errors.allows(now)) {
      IcmpUnreachable.put(output.begin(), code, packet);
      output.send(source, Ipv4Packet.ICMP);
    }
  }

  private void receiveEcho(Ipv4Packet packet) {
    if (IcmpEcho.isRequest(packet.payload())) {
      IcmpEcho.putReply(output.begin(), packet.payload());
      output.send(packet.source(), Ipv4Packet.ICMP);
    }
  }

  /** Sends what is owed for all that was received or done since the last call. */
  public void flush() {
    connections.flush();
    while (!looped.isEmpty()) {
      Optional<Ipv4Packet> packet = Ipv4Packet.parse(looped.element());
      if (packet.isPresent()) {
        receive(packet.get(), looped.element());
      }
      looped.remove();
      if (looped.isEmpty()) {
        connections.flush();
      }
    }
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

  /** Tells all neighbours where this address is now, RFC 5227 section 3. */
  public void announce() {
    ask(address);
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
    wire.send(out.rewind());
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
      out.rewind();
      if (destination == address) {
        loop(packet(size));
      } else if (isBroadcast(destination)) {
        transmit(Ethernet.BROADCAST);
      } else {
        sendToNeighbour(destination, size);
      }
    }

    private void sendToNeighbour(int destination, int size) {
      int next = isNeighbour(destination) ? destination : gateway;
      OptionalLong to = neighbours.find(next);
      if (to.isPresent()) {
        transmit(to.getAsLong());
      } else if (destination == caller) {
        transmit(callerMac);
      } else if (next != NO_ADDRESS) {
        neighbours.await(next, packet(size).copy(), now);
        askDue();
      }
    }

    private Octets packet(int payload) {
      return out.slice(Ethernet.HEADER_BYTES, Ipv4Packet.HEADER_BYTES + payload);
    }

    private void loop(Octets packet) {
      if (looped.size() < MOST_LOOPED) {
        looped.add(Octets.view(packet.copy()));
      }
    }

    @Override
    public void doubt(int neighbour) {
      int next = isNeighbour(neighbour) ? neighbour : gateway;
      if (neighbour != address && next != NO_ADDRESS) {
        ask(next);
      }
    }
  }
}
