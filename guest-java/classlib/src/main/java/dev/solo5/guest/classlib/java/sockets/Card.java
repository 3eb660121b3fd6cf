package dev.solo5.guest.classlib.java.sockets;

import dev.solo5.guest.platform.NetLink;
import dev.solo5.network.address.Ipv4Address;
import dev.solo5.network.address.Ipv4Subnet;
import dev.solo5.network.host.HostEndpoint;
import dev.solo5.network.ip.Ethernet;
import dev.solo5.network.ip.Octets;
import dev.solo5.network.tcp.InitialSequence;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A network device and the host on it, once it has an address. */
final class Card {
  /** So many frames are taken before others have their turn. */
  private static final int MOST_FRAMES = 64;

  private final NetLink link;
  private final long mac;
  private final byte[] room;
  private final Octets received;
  private final Octets out = Octets.allocate(Ethernet.MAX_BYTES);
  private final byte[] leaving = new byte[Ethernet.MAX_BYTES];
  private @Nullable HostEndpoint host;

  Card(NetLink link) {
    this.link = link;
    this.room = new byte[Math.max(link.mtu() + Ethernet.HEADER_BYTES, Ethernet.MAX_BYTES)];
    this.received = Octets.view(room);
    long bits = 0;
    for (byte octet : link.mac()) {
      bits = bits << Byte.SIZE | (octet & 0xff);
    }
    this.mac = bits;
  }

  long bit() {
    return 1L << link.handle();
  }

  @Nullable HostEndpoint host() {
    return host;
  }

  /** Gives it an address. */
  HostEndpoint open(Ipv4Subnet subnet, Optional<Ipv4Address> gateway, byte[] secret) {
    HostEndpoint opened =
        new HostEndpoint(subnet, mac, out, this::send, new InitialSequence(secret));
    if (gateway.isPresent()) {
      opened.gateway(gateway.get());
    }
    host = opened;
    return opened;
  }

  private void send(Octets frame) {
    int size = frame.remaining();
    int at = frame.position();
    frame.get(leaving, 0, size);
    frame.position(at);
    // What the device has no room for is lost, as on any wire.
    int _ = link.write(leaving, 0, size);
  }

  /** Takes what has come; true if there may be more. */
  boolean receive(long now) {
    for (int i = 0; i < MOST_FRAMES; i++) {
      int size = link.read(room, 0, room.length);
      if (size < 0) {
        return false;
      }
      received.clear().limit(size);
      HostEndpoint at = host;
      if (at != null && Ethernet.isFrame(received)) {
        at.at(now).receive(received);
      }
    }
    return true;
  }
}
