package dev.solo5.ready;

import java.io.IOException;
import java.net.InetSocketAddress;

/** What is known of guests behind ports where somebody else accepts first. */
@FunctionalInterface
public interface Acceptance {
  /** Whether the guest itself has accepted. */
  enum Answer {
    /** It has, at least once. */
    YES,
    /** It has not until now. */
    NOT_YET,
    /** Nobody knows: it is not such a port, or whoever accepts there does not say. */
    UNKNOWN
  }

  /** Whether the guest behind this address has accepted a connection. */
  Answer of(InetSocketAddress address) throws IOException;
}
