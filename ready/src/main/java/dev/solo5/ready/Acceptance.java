package dev.solo5.ready;

import java.io.IOException;
import java.net.InetSocketAddress;

/** What is known about guests behind ports where something else accepts first. */
@FunctionalInterface
public interface Acceptance {
  /** Whether the guest itself has accepted. */
  enum Answer {
    /** It has, at least once. */
    YES,
    /** It has not until now. */
    NOT_YET,
    /** Unknown: it is not such a port, or whatever accepts there does not say. */
    UNKNOWN
  }

  /** Whether the guest behind this address has accepted a connection. */
  Answer of(InetSocketAddress address) throws IOException;
}
