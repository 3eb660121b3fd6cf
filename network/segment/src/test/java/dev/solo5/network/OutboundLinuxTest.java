package dev.solo5.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.linux.Fd;
import dev.solo5.network.address.Ipv4Address;
import dev.solo5.network.address.Ipv4Subnet;
import dev.solo5.network.dhcp.DhcpMessage;
import dev.solo5.network.dhcp.DhcpOptions;
import dev.solo5.network.dhcp.DhcpType;
import dev.solo5.network.dns.DnsData;
import dev.solo5.network.dns.DnsMessage;
import dev.solo5.network.dns.DnsName;
import dev.solo5.network.dns.DnsRecord;
import dev.solo5.network.ip.Ethernet;
import dev.solo5.network.ip.Ipv4Packet;
import dev.solo5.network.ip.Octets;
import dev.solo5.network.outbound.Destination;
import dev.solo5.network.tcp.Failure;
import dev.solo5.network.tcp.TcpConnection;
import dev.solo5.network.udp.UdpDatagram;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What guests reach outside, with a host on a bare descriptor in the place of a guest. */
@Timeout(120)
class OutboundLinuxTest {
  private static final String HOST = "10.9.0.1";
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private final List<AutoCloseable> opened = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : opened.reversed()) {
      each.close();
    }
  }

  private static OutboundSettings to(String... destinations) {
    List<Destination> allowed = new ArrayList<>();
    for (String destination : destinations) {
      allowed.add(Destination.parse(destination).orElseThrow());
    }
    return OutboundSettings.to(allowed);
  }

  private SimulatedGuest guest(OutboundSettings settings) throws IOException {
    UserNetwork network = UserNetwork.open(Ipv4Subnet.of(HOST + "/24"), settings);
    opened.add(network);
    Fd fd = network.attach("service");
    SimulatedGuest guest = new SimulatedGuest(fd, "10.9.0.2/24", HOST);
    opened.add(guest);
    return guest;
  }

  /** A server that sends everything back. */
  private ServerSocket echo(InetAddress address) throws IOException {
    ServerSocket server = new ServerSocket(0, 50, address);
    opened.add(server);
    Thread.ofVirtual()
        .start(() -> {
          try {
            while (true) {
              try (Socket client = server.accept()) {
                client.getInputStream().transferTo(client.getOutputStream());
              }
            }
          } catch (IOException e) {
            // closed
          }
        });
    return server;
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  @Test
  void carriesToThisMachineWhereThatIsAllowed() throws Exception {
    int port = echo(LOOPBACK).getLocalPort();
    SimulatedGuest guest = guest(to("localhost:" + port));
    TcpConnection connection = guest.connect(HOST, port);
    assertTrue(connection.isOpened());
    byte[] bytes = bytes(3 << 20);
    assertArrayEquals(bytes, guest.exchange(connection, bytes));
  }

  @Test
  void optionsOfDevicesOnOneNetworkAddUp() throws Exception {
    int port = echo(LOOPBACK).getLocalPort();
    String words =
        "--network:a=10.9.0.1/24 --network:b=10.9.0.1/24 --name:b=db.test:10.9.0.77"
            + " --outbound:a=192.0.2.1:80,192.0.2.2:* --outbound:b=localhost:"
            + port
            + " -- true @{a} @{b}";
    NetCommandLine line = NetCommandLine.parse(List.of(words.split(" ", -1)));
    CommandNetworks networks = CommandNetworks.open((NetCommandLine.Run) line);
    opened.add(networks);
    SimulatedGuest guest = new SimulatedGuest(networks.attach("a"), "10.9.0.2/24", HOST);
    opened.add(guest);
    TcpConnection connection = guest.connect(HOST, port);
    assertArrayEquals(bytes(99), guest.exchange(connection, bytes(99)));
    DnsMessage given = guest.ask(HOST, "db.test", DnsData.A);
    assertEquals(new DnsData.Address(0x0a09004d), given.answers().getFirst().data());
  }

  /** An address of this machine that is none of the loopback's. */
  private static Optional<InetAddress> own() throws IOException {
    return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .filter(address -> !address.isLinkLocalAddress())
        .findFirst();
  }

  @Test
  void anAddressOfThisMachineIsReachedOnlyWhenItIsListed() throws Exception {
    Optional<InetAddress> own = own();
    if (own.isEmpty()) {
      System.out.println("skipped: an address of this machine: it has none but the loopback's");
      return;
    }
    String address = own.get().getHostAddress();
    int port = echo(own.get()).getLocalPort();
    SimulatedGuest listed = guest(to(address + ":" + port));
    TcpConnection connection = listed.connect(address, port);
    assertTrue(connection.isOpened());
    assertArrayEquals(bytes(1000), listed.exchange(connection, bytes(1000)));
    SimulatedGuest other = guest(OutboundSettings.everything());
    assertEquals(Optional.of(Failure.REFUSED), other.connect(address, port).failure());
  }

  @Test
  void refusesAsTheDestinationDoes() throws Exception {
    int port;
    try (ServerSocket server = new ServerSocket(0, 1, LOOPBACK)) {
      port = server.getLocalPort();
    }
    SimulatedGuest guest = guest(to("localhost:" + port));
    assertEquals(Optional.of(Failure.REFUSED), guest.connect(HOST, port).failure());
  }

  @Test
  void refusesWhatIsNotListed() throws Exception {
    ServerSocket server = echo(LOOPBACK);
    int port = server.getLocalPort();
    SimulatedGuest guest = guest(OutboundSettings.everything());
    assertEquals(Optional.of(Failure.REFUSED), guest.connect(HOST, port).failure());
    guest = guest(to("localhost:1"));
    assertEquals(Optional.of(Failure.REFUSED), guest.connect(HOST, port).failure());
    assertEquals(Optional.of(Failure.REFUSED), guest.connect("192.0.2.1", port).failure());
  }

  @Test
  void carriesDatagrams() throws Exception {
    DatagramSocket server = new DatagramSocket(0, LOOPBACK);
    opened.add(server);
    Thread.ofVirtual()
        .start(() -> {
          try {
            DatagramPacket packet = new DatagramPacket(new byte[2000], 2000);
            while (true) {
              server.receive(packet);
              server.send(packet);
            }
          } catch (IOException e) {
            // closed
          }
        });
    SimulatedGuest guest = guest(to("localhost:" + server.getLocalPort()));
    guest.send(HOST, server.getLocalPort(), bytes(1472));
    assertArrayEquals(bytes(1472), guest.receive());
    guest.send(HOST, server.getLocalPort(), bytes(3));
    assertArrayEquals(bytes(3), guest.receive());
  }

  /** A name server that knows one address for every name. */
  private InetSocketAddress nameServer() throws IOException {
    DatagramSocket server = new DatagramSocket(0, LOOPBACK);
    opened.add(server);
    Thread.ofVirtual()
        .start(() -> {
          try {
            DatagramPacket packet = new DatagramPacket(new byte[2000], 2000);
            while (true) {
              packet.setLength(2000);
              server.receive(packet);
              Octets bytes = Octets.view(packet.getData()).limit(packet.getLength());
              DnsMessage query = DnsMessage.parse(bytes).orElseThrow();
              DnsName name = query.questions().getFirst().name();
              Octets answer = Octets.allocate(DnsMessage.UDP_BYTES);
              DnsData data = new DnsData.Address(0xc0000201);
              query.answer(0, List.of(new DnsRecord(name, 1, 9, data))).put(answer);
              byte[] all = answer.flip().copy();
              server.send(new DatagramPacket(all, all.length, packet.getSocketAddress()));
            }
          } catch (IOException e) {
            // closed
          }
        });
    return new InetSocketAddress(LOOPBACK, server.getLocalPort());
  }

  @Test
  void answersForNames() throws Exception {
    SimulatedGuest guest =
        guest(
            to("*.example.org:443")
                .withNameServers(List.of(nameServer()))
                .withName(
                    DnsName.parse("db.test").orElseThrow(),
                    Ipv4Address.parse("10.9.0.77").orElseThrow()));
    DnsMessage given = guest.ask(HOST, "DB.test", DnsData.A);
    assertEquals(77, given.id());
    assertEquals(new DnsData.Address(0x0a09004d), given.answers().getFirst().data());
    assertEquals(List.of(), guest.ask(HOST, "db.test", DnsData.AAAA).answers());
    DnsMessage asked = guest.ask(HOST, "www.example.org", DnsData.A);
    assertEquals(77, asked.id());
    assertEquals(new DnsData.Address(0xc0000201), asked.answers().getFirst().data());
    assertEquals(DnsMessage.REFUSED, guest.ask(HOST, "example.com", DnsData.A).code());
  }

  private static byte[] dhcp(DhcpMessage message) {
    Octets payload = Octets.allocate(message.size());
    message.put(payload);
    UdpDatagram datagram = new UdpDatagram(68, 67, payload.flip());
    int size = UdpDatagram.HEADER_BYTES + payload.remaining();
    Octets frame = Octets.allocate(Ethernet.MAX_BYTES);
    Ethernet.put(frame, Ethernet.BROADCAST, SimulatedGuest.MAC, Ethernet.TYPE_IPV4);
    Ipv4Packet.putHeader(frame, 0, -1, Ipv4Packet.UDP, size);
    datagram.put(frame, 0, -1);
    return frame.flip().copy();
  }

  private static DhcpMessage answer(SimulatedGuest guest) {
    byte[] frame = guest.read();
    while (frame.length == 0) {
      Thread.onSpinWait();
      frame = guest.read();
    }
    Ipv4Packet packet = Ipv4Packet.parse(Ethernet.payload(Octets.view(frame))).orElseThrow();
    return UdpDatagram.parse(packet.source(), packet.destination(), packet.payload())
        .flatMap(datagram -> DhcpMessage.parse(datagram.payload()))
        .orElseThrow();
  }

  @Test
  void givesAnAddress() throws Exception {
    SimulatedGuest guest = guest(to());
    DhcpOptions discover = DhcpOptions.NONE.withByte(DhcpOptions.TYPE, DhcpType.DISCOVER.number());
    guest.write(
        Octets.view(dhcp(new DhcpMessage(false, 9, true, 0, 0, 0, SimulatedGuest.MAC, discover))));
    DhcpMessage offer = answer(guest);
    assertEquals(Optional.of(DhcpType.OFFER), offer.options().type());
    assertEquals(SimulatedGuest.bits("10.9.0.2"), offer.yourAddress());
    int host = SimulatedGuest.bits(HOST);
    assertEquals(List.of(host), offer.options().addresses(DhcpOptions.ROUTERS));
    assertEquals(List.of(host), offer.options().addresses(DhcpOptions.NAME_SERVERS));
  }

  /** Packets that no honest guest sends: the network goes on, and holds little. */
  @Test
  void survivesAHostileGuest() throws Exception {
    int port = echo(LOOPBACK).getLocalPort();
    SimulatedGuest guest = guest(to("localhost:" + port, "localhost:1"));
    Random random = new Random(5);
    long host = 0x0250_0000_0000L | SimulatedGuest.bits(HOST);
    for (int i = 0; i < 20_000; i++) {
      byte[] payload = new byte[8 + random.nextInt(60)];
      random.nextBytes(payload);
      payload[2] = (byte) (random.nextBoolean() ? port >> 8 : 0);
      payload[3] = (byte) (random.nextBoolean() ? port : random.nextInt(70));
      Octets frame = Octets.allocate(200);
      boolean all = random.nextInt(9) == 0;
      Ethernet.put(frame, all ? Ethernet.BROADCAST : host, SimulatedGuest.MAC, Ethernet.TYPE_IPV4);
      int protocol = List.of(1, 6, 17, random.nextInt(256)).get(random.nextInt(4));
      int source = SimulatedGuest.bits("10.9.0.0") + random.nextInt(256);
      int destination = random.nextBoolean() ? SimulatedGuest.bits(HOST) : random.nextInt();
      Ipv4Packet.putHeader(frame, source, destination, protocol, payload.length);
      frame.put(payload, 0, payload.length);
      guest.write(frame.flip());
      guest.read();
    }
    TcpConnection connection = guest.connect(HOST, port);
    byte[] text = "still there".getBytes(StandardCharsets.US_ASCII);
    assertArrayEquals(text, guest.exchange(connection, text));
  }

  @Test
  void closingEndsWhatIsOpen() throws Exception {
    ServerSocket server = new ServerSocket(0, 5, LOOPBACK);
    opened.add(server);
    UserNetwork network =
        UserNetwork.open(Ipv4Subnet.of("10.9.0.1/24"), to("localhost:" + server.getLocalPort()));
    try (SimulatedGuest guest =
        new SimulatedGuest(network.attach("service"), "10.9.0.2/24", HOST)) {
      assertTrue(guest.connect(HOST, server.getLocalPort()).isOpened());
      try (Socket accepted = server.accept()) {
        network.close();
        // The end or a reset, whichever the socket's owner came to say.
        assertFalse(hasMore(accepted));
      }
    }
    assertTrue(
        Thread.getAllStackTraces().keySet().stream()
            .noneMatch(thread -> thread.getName().equals("solo5-outbound 10.9.0.1/24")));
  }

  private static boolean hasMore(Socket socket) {
    try {
      return socket.getInputStream().read() >= 0;
    } catch (IOException e) {
      return false;
    }
  }
}
