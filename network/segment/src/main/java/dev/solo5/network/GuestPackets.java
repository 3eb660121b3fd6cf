package dev.solo5.network;

import dev.solo5.network.ip.Ethernet;
import dev.solo5.network.ip.Ipv4Packet;
import dev.solo5.network.ip.Octets;
import dev.solo5.network.tcp.PacketOutput;
import dev.solo5.network.udp.UdpDatagram;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Packets to guests from addresses outside of their network, as a router sends them. Used under the
 * segment's lock only.
 */
final class GuestPackets {
  /** So many guests are known at most; then the one that was heard of first is forgotten. */
  private static final int MOST_GUESTS = 256;

  /** The largest payload of a datagram that fits into a frame. */
  static final int MOST_UDP_BYTES =
      Ethernet.MTU - Ipv4Packet.HEADER_BYTES - UdpDatagram.HEADER_BYTES;

  private static final int PAYLOAD = Ethernet.HEADER_BYTES + Ipv4Packet.HEADER_BYTES;

  private final long mac;
  private final Consumer<Octets> wire;
  private final Octets out = Octets.allocate(Ethernet.MAX_BYTES);
  private final LinkedHashMap<Integer, Long> guests = new LinkedHashMap<>();

  /**
   * @param mac the router's
   * @param wire takes frames, from 0 to their limit
   */
  GuestPackets(long mac, Consumer<Octets> wire) {
    this.mac = mac;
    this.wire = wire;
  }

  /** A guest was heard of. */
  void learn(int guest, long guestMac) {
    if (!guests.containsKey(guest) && guests.size() == MOST_GUESTS) {
      guests.pollFirstEntry();
    }
    guests.put(guest, guestMac);
  }

  /** Whether a guest has been heard of under this address. */
  boolean knows(int guest) {
    return guests.containsKey(guest);
  }

  /** Forgets the guests with these Ethernet addresses; their addresses. */
  Set<Integer> forget(Set<Long> macs) {
    Set<Integer> gone = new HashSet<>();
    guests.forEach((guest, guestMac) -> {
      if (macs.contains(guestMac)) {
        gone.add(guest);
      }
    });
    guests.keySet().removeAll(gone);
    return gone;
  }

  /** What sends packets from an address to guests that are known. */
  PacketOutput from(int source) {
    return new PacketOutput() {
      @Override
      public Octets begin() {
        return GuestPackets.this.begin();
      }

      @Override
      public void send(int destination, int protocol) {
        Long to = guests.get(destination);
        if (to != null) {
          GuestPackets.this.send(source, destination, protocol, to);
        }
      }

      @Override
      public void doubt(int neighbour) {
        // A guest that has moved says so with its next packet.
      }
    };
  }

  /** Sends a datagram that fits into a frame. */
  void send(int source, int destination, UdpDatagram datagram) {
    Long to = guests.get(destination);
    if (to != null) {
      send(source, destination, datagram, to);
    }
  }

  /** Sends a datagram that fits into a frame to an Ethernet address. */
  void send(int source, int destination, UdpDatagram datagram, long to) {
    datagram.put(begin(), source, destination);
    send(source, destination, Ipv4Packet.UDP, to);
  }

  private Octets begin() {
    return out.clear().position(PAYLOAD);
  }

  private void send(int source, int destination, int protocol, long to) {
    int size = out.position() - PAYLOAD;
    out.flip().position(Ethernet.HEADER_BYTES);
    Ipv4Packet.putHeader(out, source, destination, protocol, size);
    Ethernet.put(out.rewind(), to, mac, Ethernet.TYPE_IPV4);
    wire.accept(out.rewind());
  }
}
