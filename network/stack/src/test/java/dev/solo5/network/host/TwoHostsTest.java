package dev.solo5.network.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.network.address.Ipv4Address;
import dev.solo5.network.ip.Checksum;
import dev.solo5.network.ip.Ethernet;
import dev.solo5.network.ip.Ipv4Packet;
import dev.solo5.network.ip.Octets;
import dev.solo5.network.tcp.Failure;
import dev.solo5.network.tcp.Notice;
import dev.solo5.network.tcp.TcpConnection;
import dev.solo5.network.tcp.TcpConnections;
import dev.solo5.network.tcp.TcpListener;
import dev.solo5.network.udp.UdpDatagram;
import dev.solo5.network.udp.UdpPort;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Hosts that talk to each other, or to themselves. */
class TwoHostsTest {
  private static final long MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);
  private static final Notice NOBODY = () -> {};

  private static byte[] bytes(int seed, int size) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  /** One side of a conversation: sends all it has, then its end, and keeps what comes. */
  private static final class Side {
    final TcpConnection connection;
    final Octets left;
    final ByteArrayOutputStream received = new ByteArrayOutputStream();
    boolean ended;

    Side(TcpConnection connection, byte[] toSend) {
      this.connection = connection;
      this.left = Octets.view(toSend);
    }

    void goOn(long now) {
      if (connection.isOpened() && !connection.isFinishing()) {
        connection.write(left::get, left.remaining(), now);
        if (left.remaining() == 0) {
          connection.finish(now);
        }
      }
      ended |= connection.read(received::write, 10_000) < 0;
    }
  }

  private static void converse(long seed, double badness, int size) {
    String what = "seed " + seed + ", badness " + badness;
    var hosts = new TwoHosts(seed, badness, 10 * MILLISECOND);
    var listener = new TcpListener(80, 5, NOBODY);
    assertTrue(hosts.second.connections().listen(listener));
    byte[] question = bytes(1, size);
    byte[] answer = bytes(2, size);
    var client =
        new Side(
            hosts.first.connections().connect(TwoHosts.SECOND, 80, 0, NOBODY).orElseThrow(),
            question);
    List<Side> servers = new ArrayList<>();
    hosts.run(() -> {
      listener.accept().ifPresent(accepted -> servers.add(new Side(accepted, answer)));
      client.goOn(hosts.wire.now());
      servers.forEach(server -> server.goOn(hosts.wire.now()));
      hosts.first.flush();
      hosts.second.flush();
      return false;
    });
    assertEquals(1, servers.size(), what);
    assertArrayEquals(question, servers.getFirst().received.toByteArray(), what);
    assertArrayEquals(answer, client.received.toByteArray(), what);
    assertTrue(client.ended && servers.getFirst().ended, what);
    assertEquals(0, hosts.first.connections().size(), what);
    assertEquals(0, hosts.second.connections().size(), what);
  }

  @Test
  void everyByteArrivesOverBadWires() {
    for (int seed = 0; seed < 10; seed++) {
      converse(seed, 0, 100_000);
      converse(seed, 0.05, 50_000);
      converse(seed, 0.2, 10_000);
    }
  }

  @Test
  void portWithoutListenerRefuses() {
    var hosts = new TwoHosts(0, 0, 1);
    TcpConnection connection =
        hosts.first.connections().connect(TwoHosts.SECOND, 80, 0, NOBODY).orElseThrow();
    assertTrue(hosts.run(connection::isClosed));
    assertEquals(Optional.of(Failure.REFUSED), connection.failure());
  }

  @Test
  void onlySoManyWaitToBeAccepted() {
    var hosts = new TwoHosts(0, 0, 1);
    var listener = new TcpListener(80, 2, NOBODY);
    assertTrue(hosts.second.connections().listen(listener));
    assertFalse(hosts.second.connections().listen(new TcpListener(80, 2, NOBODY)));
    List<TcpConnection> opened = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      TcpConnection next =
          hosts
              .first
              .connections()
              .connect(TwoHosts.SECOND, 80, hosts.wire.now(), NOBODY)
              .orElseThrow();
      opened.add(next);
      long patience = hosts.wire.now() + 100 * MILLISECOND;
      hosts.run(() -> next.isOpened() || hosts.wire.now() > patience);
    }
    assertTrue(opened.get(1).isOpened());
    assertFalse(opened.get(2).isOpened());
    assertTrue(listener.accept().isPresent());
    assertTrue(hosts.run(opened.get(2)::isOpened));
    listener.close();
    hosts.second.connections().unlisten(listener);
    assertTrue(hosts.run(opened.get(2)::isClosed));
    assertEquals(Optional.of(Failure.RESET), opened.get(2).failure());
    assertFalse(opened.get(0).isClosed(), "it was accepted");
  }

  @Test
  void floodOfHandshakesKeepsNobodyOut() {
    var hosts = new TwoHosts(0, 0, 1);
    var listener = new TcpListener(80, 5, NOBODY);
    assertTrue(hosts.second.connections().listen(listener));
    for (int i = 0; i < 10_000; i++) {
      Octets syn = Octets.allocate(20);
      syn.putShort(1000 + i).putShort(80).putInt(i).putInt(0).putShort(0x5002).putShort(1000);
      receiveTcp(hosts.second, 0x0a000003 + (i & 63), syn);
    }
    assertTrue(hosts.second.connections().size() <= 256);
    TcpConnection connection =
        hosts.first.connections().connect(TwoHosts.SECOND, 80, 0, NOBODY).orElseThrow();
    assertTrue(hosts.run(connection::isOpened));
    assertTrue(hosts.run(() -> hosts.second.connections().size() == 1), "the others are given up");
  }

  private static void receiveTcp(HostEndpoint host, int source, Octets segment) {
    Octets frame = Octets.allocate(Ethernet.MAX_BYTES);
    Ethernet.put(frame, 4, 6, Ethernet.TYPE_IPV4);
    Ipv4Packet.putHeader(frame, source, TwoHosts.SECOND, Ipv4Packet.TCP, segment.limit());
    long sum = Checksum.pseudoHeader(source, TwoHosts.SECOND, Ipv4Packet.TCP, segment.limit());
    segment.rewind();
    segment.putShort(16, Checksum.fold(Checksum.add(sum, segment)));
    frame.put(segment);
    host.receive(frame.flip());
  }

  @Test
  void bothOpenAtOnce() {
    var hosts = new TwoHosts(0, 0, MILLISECOND);
    TcpConnection here =
        hosts.first.connections().connect(TwoHosts.SECOND, 2000, 1000, 0, NOBODY).orElseThrow();
    TcpConnection there =
        hosts.second.connections().connect(TwoHosts.FIRST, 1000, 2000, 0, NOBODY).orElseThrow();
    assertTrue(hosts.run(() -> here.isOpened() && there.isOpened()));
    var first = new Side(here, bytes(1, 5000));
    var second = new Side(there, bytes(2, 5000));
    hosts.run(() -> {
      first.goOn(hosts.wire.now());
      second.goOn(hosts.wire.now());
      hosts.first.flush();
      hosts.second.flush();
      return false;
    });
    assertArrayEquals(bytes(1, 5000), second.received.toByteArray());
    assertArrayEquals(bytes(2, 5000), first.received.toByteArray());
    assertEquals(Optional.empty(), here.failure());
    assertEquals(Optional.empty(), there.failure());
  }

  @Test
  void silentPeerIsAskedAndGivenUp() {
    var hosts = new TwoHosts(0, 0, 1);
    var listener = new TcpListener(80, 2, NOBODY);
    assertTrue(hosts.second.connections().listen(listener));
    TcpConnection connection =
        hosts.first.connections().connect(TwoHosts.SECOND, 80, 0, NOBODY).orElseThrow();
    assertTrue(hosts.run(connection::isOpened));
    connection.keepAlive(true, hosts.wire.now());
    long later = hosts.wire.now() + TimeUnit.HOURS.toNanos(5);
    hosts.run(() -> hosts.wire.now() > later);
    assertFalse(connection.isClosed(), "the peer answers");
    hosts.cut = true;
    hosts.run(connection::isClosed);
    assertEquals(Optional.of(Failure.TIMED_OUT), connection.failure());
    long after = hosts.wire.now() - later;
    assertTrue(after <= TimeUnit.MINUTES.toNanos(132), after + " ns");
  }

  @Test
  void listenerKeepsItsPortWhileConnectionsEnd() {
    var hosts = new TwoHosts(0, 0, 1);
    var listener = new TcpListener(80, 2, NOBODY);
    assertTrue(hosts.second.connections().listen(listener));
    for (int i = 0; i < 3; i++) {
      // The same ports each time: the server's side still waits for old segments.
      TcpConnection connection =
          hosts
              .first
              .connections()
              .connect(TwoHosts.SECOND, 80, 1000, hosts.wire.now(), NOBODY)
              .orElseThrow();
      assertTrue(hosts.run(connection::isOpened));
      long soon = hosts.wire.now() + MILLISECOND;
      hosts.run(() -> hosts.wire.now() > soon);
      TcpConnection accepted = listener.accept().orElseThrow();
      accepted.finish(hosts.wire.now());
      assertTrue(hosts.run(() -> connection.read((array, from, size) -> {}, 1) < 0));
      connection.finish(hosts.wire.now());
      assertTrue(hosts.run(connection::isClosed));
      assertFalse(accepted.isClosed());
    }
  }

  @Test
  void datagramsArriveOrAreRefused() {
    var hosts = new TwoHosts(0, 0, 1);
    var port = new UdpPort(53, NOBODY);
    assertTrue(hosts.second.ports().bind(port));
    assertFalse(hosts.second.ports().bind(new UdpPort(53, NOBODY)));
    hosts.first.send(TwoHosts.SECOND, new UdpDatagram(1000, 53, Octets.view(bytes(1, 1472))));
    hosts.run(() -> false);
    UdpPort.Received received = port.poll().orElseThrow();
    assertArrayEquals(bytes(1, 1472), received.bytes());
    assertEquals(TwoHosts.FIRST, received.sourceAddress());
    assertEquals(1000, received.sourcePort());
    hosts.first.send(0x0a0000ff, new UdpDatagram(1000, 53, Octets.view(bytes(1, 5))));
    hosts.run(() -> false);
    assertEquals(0x0a0000ff, port.poll().orElseThrow().destinationAddress());
    int before = hosts.frames;
    hosts.first.send(TwoHosts.SECOND, new UdpDatagram(1000, 54, Octets.view(bytes(1, 5))));
    hosts.run(() -> false);
    assertEquals(before + 2, hosts.frames, "that nobody has the port is told");
    assertFalse(hosts.first.send(TwoHosts.SECOND, new UdpDatagram(1, 53, Octets.allocate(1473))));
  }

  @Test
  void onlySoManyDatagramsWait() {
    var hosts = new TwoHosts(0, 0, 1);
    var port = new UdpPort(53, NOBODY);
    assertTrue(hosts.second.ports().bind(port));
    for (int i = 0; i < 10_000; i++) {
      hosts.first.send(TwoHosts.SECOND, new UdpDatagram(1000, 53, Octets.allocate(0)));
      hosts.run(() -> false);
    }
    int waiting = 0;
    while (port.poll().isPresent()) {
      waiting++;
    }
    assertEquals(4096, waiting);
  }

  @Test
  void hostTalksToItself() {
    HostEndpoint host = TwoHosts.host("127.0.0.1/8", 0, frame -> assertFalse(true, "no wire"));
    var listener = new TcpListener(80, 2, NOBODY);
    assertTrue(host.at(0).connections().listen(listener));
    TcpConnections connections = host.connections();
    int here = Ipv4Address.LOOPBACK.bits();
    var client =
        new Side(connections.connect(here, 80, 0, NOBODY).orElseThrow(), bytes(1, 300_000));
    host.flush();
    var server = new Side(listener.accept().orElseThrow(), bytes(2, 300_000));
    for (int i = 0; i < 1000 && !(client.ended && server.ended); i++) {
      client.goOn(0);
      server.goOn(0);
      host.flush();
    }
    assertArrayEquals(bytes(1, 300_000), server.received.toByteArray());
    assertArrayEquals(bytes(2, 300_000), client.received.toByteArray());
    TcpConnection refused = connections.connect(here, 81, 0, NOBODY).orElseThrow();
    host.flush();
    assertEquals(Optional.of(Failure.REFUSED), refused.failure());
  }

  @Test
  void gatewayCarriesWhatIsElsewhere() {
    ArrayDeque<Octets> sent = new ArrayDeque<>();
    HostEndpoint host =
        TwoHosts.host("10.0.0.2/24", 4, frame -> sent.add(Octets.view(frame.copy())));
    int elsewhere = 0x08080808;
    assertFalse(host.reaches(elsewhere));
    host.gateway(new Ipv4Address(TwoHosts.FIRST));
    assertTrue(host.reaches(elsewhere));
    host.at(0).send(elsewhere, new UdpDatagram(1000, 53, Octets.allocate(1)));
    HostEndpoint gateway =
        TwoHosts.host("10.0.0.1/24", 2, frame -> host.receive(Octets.view(frame.copy())));
    gateway.at(0).receive(sent.remove());
    Octets frame = sent.remove();
    assertEquals(2, Ethernet.destination(frame));
    assertEquals(elsewhere, Ipv4Packet.parse(Ethernet.payload(frame)).orElseThrow().destination());
  }
}
