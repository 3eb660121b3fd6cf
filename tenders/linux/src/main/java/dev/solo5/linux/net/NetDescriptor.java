package dev.solo5.linux.net;

import dev.solo5.linux.Fd;

/**
 * A network as one descriptor, non-blocking: each read or write is one frame.
 *
 * @param fd owned by this
 * @param mtu the largest payload in bytes, without the Ethernet header; 1..65535
 */
public record NetDescriptor(Fd fd, int mtu) implements AutoCloseable {
  /** What a network carries that does not say. */
  public static final int DEFAULT_MTU = 1500;

  private static final int LARGEST_MTU = 0xffff;

  /** Checks the MTU. */
  public NetDescriptor {
    if (mtu < 1 || mtu > LARGEST_MTU) {
      throw new IllegalArgumentException("MTU outside of 1..65535: " + mtu);
    }
  }

  @Override
  public void close() {
    fd.close();
  }
}
