package dev.solo5.launcher;

import dev.solo5.network.address.Mac;

/** What can be attached to a network device. */
public sealed interface Network permits Network.Tap, Segment, Network.Addressed {
  /**
   * The same network for a guest with this Ethernet address; by default the guest gets a random
   * one.
   *
   * @param mac six groups of hexadecimal digits between colons
   */
  default Network withMac(String mac) {
    return new Addressed(
        this,
        Mac.parse(mac)
            .orElseThrow(() -> new IllegalArgumentException("not a MAC address: \"" + mac + "\"")));
  }

  /**
   * A tap interface of this machine, which must exist and be up. Only one guest at a time can use
   * it.
   */
  static Network tap(String name) {
    return new Tap(name);
  }

  /**
   * Opens a network inside this process, with a host on it: {@link Segment#open}.
   *
   * @param host the host's address and prefix length, like {@code 10.0.0.1/24}
   */
  static Segment open(String host) {
    return Segment.open(host);
  }

  /**
   * A tap interface.
   *
   * @param name as {@code ip link} shows it
   */
  record Tap(String name) implements Network {}

  /**
   * A network, and the address of the guest on it.
   *
   * @param network the guest is attached to
   * @param mac of the guest
   */
  record Addressed(Network network, Mac mac) implements Network {
    @Override
    public Network withMac(String other) {
      return network.withMac(other);
    }
  }
}
