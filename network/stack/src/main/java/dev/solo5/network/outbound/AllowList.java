package dev.solo5.network.outbound;

import dev.solo5.network.dns.DnsName;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Which destinations are allowed. Names are allowed by the addresses that a resolver gave for them:
 * whoever asks for a name that is on the list may connect to its addresses from then on. No clock,
 * no lock.
 */
public final class AllowList {
  /** So many addresses of names are kept; then the one that was learnt first is forgotten. */
  static final int MOST_ADDRESSES = 4096;

  /** An address may be used for this long after it was given, or for as long as it says. */
  static final long LEAST_NANOS = 600_000_000_000L;

  private static final long SECOND = 1_000_000_000L;

  private final List<Destination> destinations;
  private final LinkedHashMap<Key, Long> learnt = new LinkedHashMap<>();

  private record Key(int address, int port) {}

  /** A list of these; none allows nothing. */
  public AllowList(List<Destination> destinations) {
    this.destinations = List.copyOf(destinations);
  }

  /** Whether a name may be asked for. */
  public boolean allows(DnsName name) {
    for (Destination destination : destinations) {
      boolean matches =
          switch (destination) {
            case Destination.Named named -> named.matches(name);
            // Whoever may connect to any address may ask for any name.
            case Destination.Addresses addresses -> addresses.prefixLength() == 0;
            case Destination.ThisMachine _ -> false;
          };
      if (matches) {
        return true;
      }
    }
    return false;
  }

  /** Notes what a resolver has given for a name. */
  public void learn(DnsName name, List<Integer> addresses, int ttlSeconds, long now) {
    long until = now + Math.max(LEAST_NANOS, ttlSeconds * SECOND);
    for (Destination destination : destinations) {
      if (destination instanceof Destination.Named named && named.matches(name)) {
        for (int address : addresses) {
          learn(new Key(address, named.port()), until);
        }
      }
    }
  }

  private void learn(Key key, long until) {
    Long before = learnt.remove(key);
    if (before == null && learnt.size() == MOST_ADDRESSES) {
      learnt.pollFirstEntry();
    }
    learnt.put(key, before == null ? until : Math.max(before, until));
  }

  /**
   * Whether a port of an address outside may be connected to.
   *
   * @param ofThisMachine whether it is an address of the machine; then only the address itself, as
   *     a destination of its own, allows it
   */
  public boolean allows(int address, int port, boolean ofThisMachine, long now) {
    boolean special = ofThisMachine || isSpecial(address);
    for (Destination destination : destinations) {
      if (destination instanceof Destination.Addresses addresses
          && addresses.contains(address)
          && addresses.hasPort(port)
          && (addresses.isSingle() || !special)) {
        return true;
      }
    }
    return !special
        && (isLearnt(address, port, now) || isLearnt(address, Destination.ANY_PORT, now));
  }

  private boolean isLearnt(int address, int port, long now) {
    Long until = learnt.get(new Key(address, port));
    return until != null && now < until;
  }

  /** Whether a port of this machine may be connected to, by the host's address on the network. */
  public boolean allowsThisMachine(int port) {
    for (Destination destination : destinations) {
      if (destination instanceof Destination.ThisMachine machine && machine.hasPort(port)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether an address means this machine or its link: "this network", the loopback, link-local
   * addresses (where clouds tell secrets), groups, and those that are reserved.
   */
  static boolean isSpecial(int address) {
    int first = address >>> 24;
    return first == 0 || first == 127 || first >= 224 || address >>> 16 == 0xa9fe;
  }
}
