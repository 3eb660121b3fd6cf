package dev.solo5.network.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.network.address.Ipv4Address;
import dev.solo5.network.address.Ipv4Subnet;
import dev.solo5.network.ip.ArpPacket;
import dev.solo5.network.ip.Checksum;
import dev.solo5.network.ip.Ethernet;
import dev.solo5.network.ip.Ipv4Packet;
import dev.solo5.network.ip.Octets;
import dev.solo5.network.lan.LearningSwitch;
import dev.solo5.network.lan.SwitchPort;
import dev.solo5.network.tcp.InitialSequence;
import dev.solo5.network.tcp.TcpConnection;
import dev.solo5.network.tcp.TcpConnections;
import dev.solo5.network.tcp.TcpListener;
import dev.solo5.network.udp.UdpDatagram;
import dev.solo5.network.udp.UdpPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Frames that no honest guest sends, to a host with connections open, through the switch: nothing
 * is thrown, all the host sends is well-formed, and what it holds stays bounded. More of them:
 * {@code -Dsolo5.fuzz.times=N}, {@code -Dsolo5.fuzz.seed=N}.
 */
class HostEndpointFuzzTest {
  private static final int ROUNDS = 60_000 * Integer.getInteger("solo5.fuzz.times", 1);
  private static final long SEED = Long.getLong("solo5.fuzz.seed", 4);
  private static final long MAC = 0x025000000001L;
  private static final long GUEST_MAC = 0x020000000002L;
  private static final int ADDRESS = 0x0a000001;
  private static final int GUEST = 0x0a000002;
  private static final int LISTENING = 7;

  private final Random random = new Random(SEED);
  private final LearningSwitch lan = new LearningSwitch();
  private final List<byte[]> heard = new ArrayList<>();
  private final SwitchPort guest = this::hear;
  private final SwitchPort bystander = _ -> {};
  private final HostEndpoint host =
      new HostEndpoint(
          new Ipv4Subnet(new Ipv4Address(ADDRESS), 24),
          MAC,
          Octets.allocate(Ethernet.MAX_BYTES),
          this::fromHost,
          new InitialSequence(new byte[16]));
  private final SwitchPort hostPort = host::receive;
  private final TcpListener listener = new TcpListener(LISTENING, 10, () -> {});
  private final UdpPort port = new UdpPort(LISTENING, () -> {});
  private final List<TcpConnection> open = new ArrayList<>();
  private long now;

  private void fromHost(Octets frame) {
    assertTrue(lan.forward(hostPort, frame), "the host sends frames only");
  }

  private void hear(Octets frame) {
    if (Ethernet.source(frame) == MAC) {
      check(frame);
      heard.add(frame.copy());
    }
  }

  private static void check(Octets frame) {
    Octets payload = Ethernet.payload(frame);
    if (Ethernet.type(frame) == Ethernet.TYPE_ARP) {
      assertTrue(ArpPacket.parse(payload).isPresent());
      return;
    }
    Ipv4Packet packet = Ipv4Packet.parse(payload).orElseThrow();
    long sum =
        packet.protocol() == Ipv4Packet.TCP
            ? Checksum.pseudoHeader(
                ADDRESS, packet.destination(), Ipv4Packet.TCP, packet.payload().remaining())
            : 0;
    assertEquals(0, Checksum.fold(Checksum.add(sum, packet.payload())));
  }

  @Test
  void survivesAnything() {
    lan.attach(hostPort, MAC);
    lan.attach(guest);
    lan.attach(bystander);
    assertTrue(host.connections().listen(listener));
    assertTrue(host.ports().bind(port));
    for (int round = 0; round < ROUNDS; round++) {
      now += random.nextLong(TimeUnit.MILLISECONDS.toNanos(random.nextInt(100) == 0 ? 5000 : 3));
      host.at(now);
      act();
      lan.forward(guest, next());
      host.at(now).runTimers();
      host.flush();
      if (heard.size() > 50) {
        heard.subList(0, 25).clear();
      }
      assertTrue(host.connections().size() <= TcpConnections.MOST);
    }
  }

  /** Uses connections as a careless program would. */
  private void act() {
    Octets bytes = Octets.allocate(random.nextInt(5000));
    switch (random.nextInt(40)) {
      case 0 -> host.connections().connect(GUEST, 80, now, () -> {}).ifPresent(open::add);
      case 1 -> any().ifPresent(connection -> connection.finish(now));
      case 2 -> any().ifPresent(connection -> connection.abandon(now));
      case 3 -> any().ifPresent(TcpConnection::abort);
      case 4, 5, 6, 7, 8, 9 ->
          any().ifPresent(connection -> connection.write(bytes::get, bytes.remaining(), now));
      case 10, 11, 12, 13 ->
          any().ifPresent(connection -> connection.read(bytes::put, bytes.remaining()));
      case 14 -> listener.accept().ifPresent(open::add);
      case 15 -> port.poll();
      default -> {}
    }
    open.removeIf(connection -> open.size() > 30 && connection.isClosed());
  }

  private Optional<TcpConnection> any() {
    return open.isEmpty() ? Optional.empty() : Optional.of(open.get(random.nextInt(open.size())));
  }

  private Octets next() {
    return switch (random.nextInt(10)) {
      case 0 -> noise();
      case 1 -> damaged(reply());
      case 2 -> arp();
      case 3 -> toListener();
      case 4 -> datagram();
      default -> reply();
    };
  }

  private Octets noise() {
    byte[] bytes = new byte[random.nextInt(Ethernet.MAX_BYTES + 10)];
    random.nextBytes(bytes);
    Octets frame = Octets.view(bytes);
    if (bytes.length > Ethernet.HEADER_BYTES && random.nextBoolean()) {
      Ethernet.put(frame, MAC, GUEST_MAC, random.nextBoolean() ? 0x0800 : 0x0806);
      frame.rewind();
    }
    return frame;
  }

  private Octets damaged(Octets frame) {
    byte[] bytes = frame.copy();
    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    return Octets.view(bytes).limit(random.nextInt(bytes.length + 1));
  }

  private Octets arp() {
    Octets frame = Octets.allocate(60);
    Ethernet.put(frame, Ethernet.BROADCAST, GUEST_MAC, Ethernet.TYPE_ARP);
    int sender = random.nextBoolean() ? GUEST : ADDRESS - 3 + random.nextInt(300);
    int operation = random.nextInt(4);
    new ArpPacket(operation, GUEST_MAC, sender, random.nextLong(), ADDRESS).put(frame);
    return frame.flip();
  }

  /** A segment to the port where the host listens, or near it. */
  private Octets toListener() {
    Octets frame = Octets.allocate(Ethernet.MAX_BYTES);
    Ethernet.put(frame, MAC, GUEST_MAC, Ethernet.TYPE_IPV4);
    Ipv4Packet.putHeader(frame, GUEST, ADDRESS, Ipv4Packet.TCP, 20);
    int start = frame.position();
    frame.putShort(1000 + random.nextInt(300)).putShort(LISTENING + random.nextInt(8) / 7);
    frame.putInt(random.nextInt()).putInt(random.nextInt());
    frame.put(20 << 2).put(random.nextInt(8) == 0 ? random.nextInt(64) : 2);
    frame.putShort(random.nextInt(0x10000)).putInt(0);
    long sum = Checksum.pseudoHeader(GUEST, ADDRESS, Ipv4Packet.TCP, 20);
    frame.putShort(start + 16, Checksum.fold(Checksum.add(sum, frame.slice(start, 20))));
    return frame.flip();
  }

  private Octets datagram() {
    Octets frame = Octets.allocate(Ethernet.MAX_BYTES);
    Ethernet.put(frame, MAC, GUEST_MAC, Ethernet.TYPE_IPV4);
    int size = random.nextInt(1400);
    int protocol = random.nextInt(8) == 0 ? random.nextInt(256) : Ipv4Packet.UDP;
    Ipv4Packet.putHeader(frame, GUEST, ADDRESS, protocol, 8 + size);
    new UdpDatagram(9, LISTENING + random.nextInt(2), Octets.allocate(size))
        .put(frame, GUEST, ADDRESS);
    return frame.flip();
  }

  /** A segment that fits one of the host's, more or less. */
  private Octets reply() {
    Octets frame = Octets.allocate(Ethernet.MAX_BYTES);
    Ethernet.put(frame, MAC, GUEST_MAC, Ethernet.TYPE_IPV4);
    Octets theirs = Octets.allocate(20);
    for (byte[] copy : heard) {
      if (copy.length >= 54 && random.nextInt(3) == 0) {
        theirs = Octets.view(copy).slice(34, 20);
      }
    }
    int flags = random.nextInt(3) == 0 ? random.nextInt(64) : (theirs.get(13) & 2) | 0x10;
    int options = 4 * random.nextInt(random.nextInt(4) == 0 ? 11 : 1);
    int size = random.nextInt(3) == 0 ? random.nextInt(1400) : 0;
    int length = (theirs.get(13) & 3) == 0 ? random.nextInt(3000) : 1;
    Ipv4Packet.putHeader(frame, GUEST, ADDRESS, Ipv4Packet.TCP, 20 + options + size);
    int start = frame.position();
    frame.putShort(theirs.getShort(2)).putShort(theirs.getShort(0));
    frame.putInt(theirs.getInt(8) + (random.nextInt(4) == 0 ? random.nextInt(4000) - 1000 : 0));
    frame.putInt(theirs.getInt(4) + length);
    frame.put((20 + options) << 2).put(flags);
    frame.putShort(random.nextInt(random.nextBoolean() ? 3 : 0x10000)).putInt(0);
    byte[] rest = new byte[options + size];
    random.nextBytes(rest);
    frame.put(rest, 0, rest.length);
    Octets segment = frame.slice(start, frame.position() - start);
    long sum = Checksum.pseudoHeader(GUEST, ADDRESS, Ipv4Packet.TCP, frame.position() - start);
    frame.putShort(start + 16, Checksum.fold(Checksum.add(sum, segment)));
    return frame.flip();
  }
}
