package dev.solo5.network;

import dev.solo5.network.address.Ipv4Address;
import dev.solo5.network.address.Ipv4Subnet;
import dev.solo5.network.dhcp.DhcpMessage;
import dev.solo5.network.dhcp.DhcpOptions;
import dev.solo5.network.dhcp.DhcpServer;
import dev.solo5.network.dns.DnsData;
import dev.solo5.network.dns.DnsForwarder;
import dev.solo5.network.dns.DnsMessage;
import dev.solo5.network.dns.DnsName;
import dev.solo5.network.ip.ArpPacket;
import dev.solo5.network.ip.Ethernet;
import dev.solo5.network.ip.Ipv4Packet;
import dev.solo5.network.ip.Octets;
import dev.solo5.network.outbound.AllowList;
import dev.solo5.network.tcp.InitialSequence;
import dev.solo5.network.tcp.RateLimit;
import dev.solo5.network.udp.UdpDatagram;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.nio.channels.DatagramChannel;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The router of a segment: it gives guests addresses, answers for names, and carries what is
 * allowed to the outside, through ordinary sockets of this process. Used under the segment's lock.
 */
final class Outbound implements AutoCloseable {
  private static final int NEW_FLOWS_PER_SECOND = 500;
  private static final int QUESTIONS_PER_SECOND = 500;

  private final Ipv4Subnet subnet;
  private final int address;
  private final long mac;
  private final AllowList allowed;
  private final GuestPackets packets;
  private final DhcpServer dhcp;
  private final DnsForwarder dns;
  private final UdpOutlet udp;
  private final TcpOutlet tcp;
  private final List<DatagramChannel> nameServers = new ArrayList<>();
  private final RateLimit flows = new RateLimit(NEW_FLOWS_PER_SECOND);
  private final RateLimit questions = new RateLimit(QUESTIONS_PER_SECOND);

  private Outbound(
      EthernetSegment segment,
      Ipv4Subnet subnet,
      long mac,
      OutboundSettings settings,
      Consumer<Octets> wire,
      InitialSequence initialSequence)
      throws IOException {
    this.subnet = subnet;
    this.address = subnet.host().bits();
    this.mac = mac;
    this.allowed = new AllowList(settings.allowed());
    this.packets = new GuestPackets(mac, wire);
    this.dhcp = new DhcpServer(subnet, told(address), packets::knows);
    SecureRandom random = new SecureRandom();
    this.dns =
        new DnsForwarder(
            settings.nameServers().size(), given(settings), allowed::allows, random::nextInt);
    this.tcp = new TcpOutlet(segment, packets, initialSequence);
    this.udp = UdpOutlet.open(segment.lock(), "solo5-outbound " + subnet);
  }

  static Outbound open(
      EthernetSegment segment,
      Ipv4Subnet subnet,
      long mac,
      OutboundSettings settings,
      Consumer<Octets> wire,
      InitialSequence initialSequence)
      throws IOException {
    Outbound outbound = new Outbound(segment, subnet, mac, settings, wire, initialSequence);
    try {
      for (InetSocketAddress server : settings.nameServers()) {
        outbound.nameServers.add(outbound.udp.connect(server, outbound::answerFromServer));
      }
      return outbound;
    } catch (IOException e) {
      outbound.close();
      throw e;
    }
  }

  private static DhcpOptions told(int address) {
    return DhcpOptions.NONE
        .withInts(DhcpOptions.ROUTERS, address)
        .withInts(DhcpOptions.NAME_SERVERS, address);
  }

  private static Map<DnsName, List<DnsData>> given(OutboundSettings settings) {
    Map<DnsName, List<DnsData>> given = new HashMap<>();
    settings
        .names()
        .forEach((name, addresses) -> {
          List<DnsData> data = new ArrayList<>();
          addresses.forEach(each -> data.add(new DnsData.Address(each.bits())));
          given.put(name, data);
        });
    return given;
  }

  /** Takes a frame if it is for the router; false when the host has to take it. */
  boolean receive(Octets frame, long now) {
    long destination = Ethernet.destination(frame);
    if (destination != mac && destination != Ethernet.BROADCAST) {
      return false;
    }
    long source = Ethernet.source(frame);
    Octets payload = Ethernet.payload(frame);
    if (Ethernet.type(frame) == Ethernet.TYPE_ARP) {
      Optional<ArpPacket> arp = ArpPacket.parse(payload);
      if (arp.isPresent() && arp.get().senderMac() == source) {
        learn(arp.get().senderAddress(), source);
      }
      return false;
    }
    Optional<Ipv4Packet> packet =
        Ethernet.type(frame) == Ethernet.TYPE_IPV4 ? Ipv4Packet.parse(payload) : Optional.empty();
    return packet.isPresent() && receive(packet.get(), source, destination == mac, now);
  }

  private void learn(int guest, long guestMac) {
    if (subnet.hasNeighbour(new Ipv4Address(guest))) {
      packets.learn(guest, guestMac);
    }
  }

  private boolean receive(Ipv4Packet packet, long source, boolean toUs, long now) {
    if (packet.protocol() == Ipv4Packet.UDP) {
      Optional<UdpDatagram> parsed =
          UdpDatagram.parse(packet.source(), packet.destination(), packet.payload());
      if (parsed.isPresent() && parsed.get().destinationPort() == DhcpMessage.SERVER_PORT) {
        lease(parsed.get(), now);
        return true;
      }
    }
    if (!toUs || !subnet.hasNeighbour(new Ipv4Address(packet.source()))) {
      return false;
    }
    learn(packet.source(), source);
    boolean outside = !subnet.contains(new Ipv4Address(packet.destination()));
    if (!outside && packet.destination() != address) {
      return false;
    }
    return switch (packet.protocol()) {
      case Ipv4Packet.UDP -> receiveDatagram(packet, outside, now);
      case Ipv4Packet.TCP -> receiveSegment(packet, outside, now);
      default -> outside; // nothing that goes there
    };
  }

  private void lease(UdpDatagram datagram, long now) {
    Optional<DhcpServer.Answer> answer =
        DhcpMessage.parse(datagram.payload()).flatMap(message -> dhcp.receive(message, now));
    if (answer.isPresent()) {
      DhcpMessage message = answer.get().message();
      Octets bytes = Octets.allocate(message.size());
      message.put(bytes);
      boolean all = answer.get().destination() == DhcpServer.BROADCAST;
      packets.send(
          address,
          answer.get().destination(),
          new UdpDatagram(DhcpMessage.SERVER_PORT, DhcpMessage.CLIENT_PORT, bytes.flip()),
          all ? Ethernet.BROADCAST : message.mac());
    }
  }

  private boolean receiveSegment(Ipv4Packet packet, boolean outside, long now) {
    Octets bytes = packet.payload();
    if (!outside) {
      int port = bytes.remaining() < 4 ? 0 : bytes.getShort(bytes.position() + Short.BYTES);
      if (!allowed.allowsThisMachine(port)) {
        return false;
      }
    }
    tcp.receive(packet, flow -> destination(flow.address(), flow.port(), now), now);
    return true;
  }

  private Optional<InetSocketAddress> destination(int to, int port, long now) {
    if (port == 0 || !flows.allows(now)) {
      return Optional.empty();
    }
    if (to == address) {
      return allowed.allowsThisMachine(port)
          ? Optional.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
          : Optional.empty();
    }
    InetAddress there = Inet.of(to);
    return allowed.allows(to, port, isOfThisMachine(there), now)
        ? Optional.of(new InetSocketAddress(there, port))
        : Optional.empty();
  }

  private static boolean isOfThisMachine(InetAddress address) {
    try {
      return NetworkInterface.getByInetAddress(address) != null;
    } catch (IOException e) {
      return true; // who can't tell must not allow
    }
  }

  private boolean receiveDatagram(Ipv4Packet packet, boolean outside, long now) {
    Optional<UdpDatagram> parsed =
        UdpDatagram.parse(packet.source(), packet.destination(), packet.payload());
    if (parsed.isEmpty()) {
      return true;
    }
    UdpDatagram datagram = parsed.get();
    if (!outside && datagram.destinationPort() == DnsMessage.PORT) {
      if (questions.allows(now)) {
        DnsForwarder.Client client =
            new DnsForwarder.Client(packet.source(), datagram.sourcePort());
        carryOut(dns.fromClient(client, datagram.payload(), now), now);
      }
      return true;
    }
    if (!outside && !allowed.allowsThisMachine(datagram.destinationPort())) {
      return false;
    }
    UdpOutlet.Flow flow =
        new UdpOutlet.Flow(
            packet.source(),
            datagram.sourcePort(),
            packet.destination(),
            datagram.destinationPort());
    if (!udp.has(flow)) {
      Optional<InetSocketAddress> to = destination(flow.address(), flow.port(), now);
      if (to.isEmpty()) {
        return true;
      }
      udp.begin(flow, to.get(), payload -> answer(flow, payload), now);
    }
    udp.send(flow, datagram.payload(), now);
    return true;
  }

  private void answer(UdpOutlet.Flow flow, Octets payload) {
    if (payload.remaining() <= GuestPackets.MOST_UDP_BYTES) {
      packets.send(
          flow.address(), flow.guest(), new UdpDatagram(flow.port(), flow.guestPort(), payload));
    }
  }

  private void answerFromServer(Octets message) {
    carryOut(dns.fromServer(message), System.nanoTime());
  }

  private void carryOut(List<DnsForwarder.Step> steps, long now) {
    for (DnsForwarder.Step step : steps) {
      switch (step) {
        case DnsForwarder.Step.Ask ask -> udp.send(nameServers.get(ask.server()), ask.message());
        case DnsForwarder.Step.Answer answer -> {
          allowed.learn(answer.name(), answer.addresses(), answer.ttlSeconds(), now);
          packets.send(
              address,
              answer.client().address(),
              new UdpDatagram(DnsMessage.PORT, answer.client().port(), answer.message()));
        }
      }
    }
  }

  void flush() {
    tcp.flush();
  }

  /** Whether no connection is open, so that nothing has to be done soon. */
  boolean isIdle() {
    return tcp.size() == 0;
  }

  /** When {@link #runTimers} has to be called next; {@code Long.MAX_VALUE} for never. */
  long deadline() {
    return Math.min(Math.min(udp.deadline(), tcp.deadline()), dns.deadline());
  }

  void runTimers(long now) {
    udp.runTimers(now);
    tcp.runTimers(now);
    if (now >= dns.deadline()) {
      carryOut(dns.due(now), now);
    }
  }

  /** Stations with these Ethernet addresses were taken off the network. */
  void gone(Set<Long> macs) {
    Set<Integer> left = packets.forget(macs);
    udp.gone(left::contains);
    tcp.gone(left::contains);
  }

  /** Resets everything; under the lock. */
  void abort() {
    tcp.abort();
  }

  /** Ends the threads and sockets; without the lock, after {@link #abort}. */
  @Override
  public void close() {
    udp.close();
    tcp.close();
  }
}
