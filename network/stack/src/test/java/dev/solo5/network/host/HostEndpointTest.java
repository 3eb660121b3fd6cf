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
import dev.solo5.network.tcp.InitialSequence;
import java.util.ArrayDeque;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Frames to the host on a segment, and what it answers. */
class HostEndpointTest {
  private static final long MAC = 0x025000000001L;
  private static final long GUEST_MAC = 0x020000000002L;
  private static final int ADDRESS = 0x0a000001;
  private static final int GUEST = 0x0a000002;
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final ArrayDeque<Octets> sent = new ArrayDeque<>();
  private final HostEndpoint host =
      new HostEndpoint(
          new Ipv4Subnet(new Ipv4Address(ADDRESS), 24),
          MAC,
          Octets.allocate(Ethernet.MAX_BYTES),
          frame -> sent.add(Octets.view(frame.copy())),
          new InitialSequence(new byte[16]));

  private void arp(int operation, int sender, int target) {
    Octets frame = Octets.allocate(100);
    Ethernet.put(frame, Ethernet.BROADCAST, GUEST_MAC, Ethernet.TYPE_ARP);
    new ArpPacket(operation, GUEST_MAC, sender, 0, target).put(frame);
    host.receive(frame.flip());
  }

  private ArpPacket takeArp(long to) {
    Octets frame = sent.remove();
    assertEquals(to, Ethernet.destination(frame));
    assertEquals(MAC, Ethernet.source(frame));
    assertEquals(Ethernet.TYPE_ARP, Ethernet.type(frame));
    return ArpPacket.parse(Ethernet.payload(frame)).orElseThrow();
  }

  private void echo(int destination, int source, int damage) {
    Octets frame = Octets.allocate(100);
    Ethernet.put(frame, MAC, GUEST_MAC, Ethernet.TYPE_IPV4);
    Ipv4Packet.putHeader(frame, source, destination, Ipv4Packet.ICMP, 12);
    int start = frame.position();
    frame.put(new byte[] {8, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8}, 0, 12);
    int sum = Checksum.fold(Checksum.add(0, frame.slice(start, 12)));
    frame.putShort(start + 2, sum + damage);
    host.receive(frame.flip());
  }

  @Test
  void answersForItsAddressOnly() {
    arp(ArpPacket.REQUEST, GUEST, ADDRESS);
    assertEquals(
        new ArpPacket(ArpPacket.REPLY, MAC, ADDRESS, GUEST_MAC, GUEST), takeArp(GUEST_MAC));
    arp(ArpPacket.REQUEST, GUEST, ADDRESS + 5);
    arp(ArpPacket.REQUEST, 0x0b000002, ADDRESS);
    arp(ArpPacket.REPLY, GUEST, ADDRESS);
    assertTrue(sent.isEmpty());
  }

  @Test
  void defendsItsAddressAgainstWhoHasNoneYet() {
    arp(ArpPacket.REQUEST, 0, ADDRESS);
    assertEquals(new ArpPacket(ArpPacket.REPLY, MAC, ADDRESS, GUEST_MAC, 0), takeArp(GUEST_MAC));
  }

  @Test
  void answersEchoRequestsThatAreWhole() {
    echo(ADDRESS, GUEST, 0);
    Octets frame = sent.remove();
    assertEquals(GUEST_MAC, Ethernet.destination(frame));
    Ipv4Packet packet = Ipv4Packet.parse(Ethernet.payload(frame)).orElseThrow();
    assertEquals(GUEST, packet.destination());
    assertEquals(0, packet.payload().get(0));
    assertEquals(0, Checksum.fold(Checksum.add(0, packet.payload())));
    assertEquals(0x01020304, packet.payload().getInt(4));
    assertEquals(0x05060708, packet.payload().getInt(8));
    echo(ADDRESS, GUEST, 1);
    echo(ADDRESS + 1, GUEST, 0);
    echo(ADDRESS, ADDRESS, 0);
    echo(ADDRESS, 0x0a0000ff, 0);
    echo(ADDRESS, 0x0b000002, 0);
    assertTrue(sent.isEmpty());
  }

  @Test
  void asksForANeighbourUntilItAnswers() {
    assertTrue(host.at(0).connections().connect(GUEST, 80, 0, () -> {}).isPresent());
    ArpPacket question = new ArpPacket(ArpPacket.REQUEST, MAC, ADDRESS, 0, GUEST);
    for (int i = 0; i < 5; i++) {
      assertEquals(question, takeArp(Ethernet.BROADCAST));
      assertTrue(sent.isEmpty());
      host.at(host.deadline()).runTimers();
    }
    sent.clear();
    arp(ArpPacket.REPLY, GUEST, ADDRESS);
    Octets syn = sent.remove();
    assertEquals(GUEST_MAC, Ethernet.destination(syn));
    Ipv4Packet packet = Ipv4Packet.parse(Ethernet.payload(syn)).orElseThrow();
    assertEquals(Ipv4Packet.TCP, packet.protocol());
  }

  @Test
  void neighbourThatAnnouncesItselfIsFoundAtOnce() {
    assertTrue(host.at(0).connections().connect(GUEST, 80, 0, () -> {}).isPresent());
    sent.clear();
    arp(ArpPacket.REQUEST, GUEST, GUEST);
    assertEquals(Ethernet.TYPE_IPV4, Ethernet.type(sent.remove()));
  }

  @Test
  void neighbourThatNeverAnswersIsGivenUp() {
    assertTrue(host.at(0).connections().connect(GUEST, 80, 0, () -> {}).isPresent());
    for (int i = 0; i < 10_000 && host.deadline() != Long.MAX_VALUE; i++) {
      host.at(host.deadline()).runTimers();
    }
    assertEquals(Long.MAX_VALUE, host.deadline());
    assertEquals(0, host.connections().size());
  }

  @Test
  void connectionsToWhoIsGoneEnd() {
    arp(ArpPacket.REQUEST, GUEST, ADDRESS);
    assertTrue(host.at(SECOND).connections().connect(GUEST, 80, SECOND, () -> {}).isPresent());
    host.gone(Set.of(GUEST_MAC + 1));
    assertEquals(1, host.connections().size());
    host.gone(Set.of(GUEST_MAC));
    assertEquals(0, host.connections().size());
  }
}
