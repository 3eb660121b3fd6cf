package dev.solo5.network;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * A port of a guest that answers there or does not.
 *
 * @param address as people know it
 * @param bits the same IPv4 address, most significant byte first
 */
record GuestPort(InetSocketAddress address, int bits) {
  /** Enough for a guest that is just booting. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  GuestConnection connect(EthernetSegment segment) throws IOException {
    return connect(segment, PATIENCE);
  }

  GuestConnection connect(EthernetSegment segment, Duration limit) throws IOException {
    return GuestConnection.open(segment, address, bits, limit);
  }
}
