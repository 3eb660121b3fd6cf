package dev.solo5.launcher;

import dev.solo5.network.address.Mac;
import dev.solo5.tender.NetBackend;
import dev.solo5.tender.TenderException;

/** What can be attached to a network device. */
public sealed interface Network permits Network.OfTender, Segment, Network.Addressed {
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
    return new OfTender(new NetBackend.TapInterface(name));
  }

  /**
   * A network as {@code --net} of a tender writes it: the tender opens it.
   *
   * @throws IllegalArgumentException for text that can name none
   */
  static Network of(String text) {
    try {
      return new OfTender(NetBackend.parse(text));
    } catch (TenderException e) {
      throw new IllegalArgumentException(e.problem().message(), e);
    }
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
   * A network that the tender opens.
   *
   * @param backend where its frames go
   */
  record OfTender(NetBackend backend) implements Network {}

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
