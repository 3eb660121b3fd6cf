package dev.solo5.network.dhcp;

import dev.solo5.network.address.Ipv4Address;
import dev.solo5.network.address.Ipv4Subnet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A server for the only network it is on, RFC 2131 section 4.3: it grants each Ethernet address one
 * address of IPv4 for an hour at a time. No clock, no thread, no I/O; what it holds is bounded.
 */
public final class DhcpServer {
  /** More leases than these are not granted. */
  public static final int MOST_LEASES = 256;

  /** For how long an address is granted. */
  public static final int LEASE_SECONDS = 3600;

  /** Where an answer goes whose client has no address yet. */
  public static final int BROADCAST = 0xffff_ffff;

  private static final long SECOND = 1_000_000_000L;
  private static final long LEASE_NANOS = LEASE_SECONDS * SECOND;
  private static final long OFFER_NANOS = 30 * SECOND;
  private static final long DECLINED_NANOS = 600 * SECOND;
  private static final int NONE = 0;

  /** Nobody's Ethernet address: of addresses that a client found taken. */
  private static final long NOBODY = -1;

  private final Ipv4Subnet subnet;
  private final DhcpOptions told;
  private final IntPredicate taken;
  private final Map<Integer, Lease> byAddress = new HashMap<>();
  private final Map<Long, Integer> byMac = new HashMap<>();

  private record Lease(long mac, long until) {}

  /**
   * What the server says, and to whom.
   *
   * @param destination {@link #BROADCAST}, or an address that the client with {@link
   *     DhcpMessage#mac} has or is about to have, though it may not answer ARP for it yet
   */
  public record Answer(DhcpMessage message, int destination) {}

  /**
   * A server without leases.
   *
   * @param subnet the server's own address and the network whose addresses it grants
   * @param told what else clients are told: routers, name servers, …
   * @param taken which addresses of the network are another's, who did not ask for them here
   */
  public DhcpServer(Ipv4Subnet subnet, DhcpOptions told, IntPredicate taken) {
    this.subnet = subnet;
    this.told = told;
    this.taken = taken;
  }

  /** Takes a message, whatever it says; empty when it needs no answer or can have none. */
  public Optional<Answer> receive(DhcpMessage message, long nowNanos) {
    Optional<DhcpType> type = message.options().type();
    if (message.reply() || message.relayAddress() != NONE || type.isEmpty()) {
      return Optional.empty();
    }
    return switch (type.get()) {
      case DISCOVER -> discover(message, nowNanos);
      case REQUEST -> request(message, nowNanos);
      case DECLINE -> decline(message, nowNanos);
      case RELEASE -> release(message);
      case INFORM -> Optional.of(answer(message, DhcpType.ACK, NONE, told));
      case OFFER, ACK, NAK -> Optional.empty(); // a server's
    };
  }

  /** How many leases and offers there are, and addresses that were found taken. */
  public int size() {
    return byAddress.size();
  }

  private Optional<Answer> discover(DhcpMessage message, long now) {
    int wanted = message.options().intOf(DhcpOptions.REQUESTED_ADDRESS).orElse(NONE);
    int address = choose(message.mac(), wanted, now);
    if (address == NONE) {
      return Optional.empty();
    }
    grant(message.mac(), address, now + OFFER_NANOS);
    return Optional.of(answer(message, DhcpType.OFFER, address, leased()));
  }

  private Optional<Answer> request(DhcpMessage message, long now) {
    int server = message.options().intOf(DhcpOptions.SERVER).orElse(NONE);
    if (server != NONE && server != subnet.host().bits()) {
      return release(message); // it took another server's offer
    }
    int wanted =
        message.clientAddress() != NONE
            ? message.clientAddress()
            : message.options().intOf(DhcpOptions.REQUESTED_ADDRESS).orElse(NONE);
    if (wanted == NONE) {
      return Optional.empty();
    }
    if (!isFree(wanted, message.mac(), now) || !hasRoom(message.mac(), now)) {
      return Optional.of(answer(message, DhcpType.NAK, NONE, DhcpOptions.NONE));
    }
    grant(message.mac(), wanted, now + LEASE_NANOS);
    return Optional.of(answer(message, DhcpType.ACK, wanted, leased()));
  }

  private Optional<Answer> decline(DhcpMessage message, long now) {
    int address = message.options().intOf(DhcpOptions.REQUESTED_ADDRESS).orElse(NONE);
    Lease lease = byAddress.get(address);
    if (lease != null && lease.mac() == message.mac()) {
      byMac.remove(lease.mac());
      byAddress.put(address, new Lease(NOBODY, now + DECLINED_NANOS));
    }
    return Optional.empty();
  }

  private Optional<Answer> release(DhcpMessage message) {
    Integer address = byMac.remove(message.mac());
    if (address != null) {
      byAddress.remove(address);
    }
    return Optional.empty();
  }

  /** The address that a client had, else the one it wants, else the lowest that is free. */
  private int choose(long mac, int wanted, long now) {
    Integer had = byMac.get(mac);
    if (had != null && isFree(had, mac, now)) {
      return had;
    }
    if (!hasRoom(mac, now)) {
      return NONE;
    }
    if (wanted != NONE && isFree(wanted, mac, now)) {
      return wanted;
    }
    int first = subnet.network().bits() + 1;
    // One of these is free: so many can be leased, one is the server's, and others may be taken.
    int last = first + 2 * MOST_LEASES;
    for (int address = first; address != last; address++) {
      if (isFree(address, mac, now)) {
        return address;
      }
      if (!subnet.contains(new Ipv4Address(address))) {
        break;
      }
    }
    return NONE;
  }

  private boolean isFree(int address, long mac, long now) {
    if (!subnet.hasNeighbour(new Ipv4Address(address))) {
      return false;
    }
    Lease lease = byAddress.get(address);
    if (lease != null && now < lease.until()) {
      return lease.mac() == mac;
    }
    return (lease != null && lease.mac() == mac) || !taken.test(address);
  }

  private boolean hasRoom(long mac, long now) {
    if (byAddress.size() < MOST_LEASES || byMac.containsKey(mac)) {
      return true;
    }
    for (Iterator<Lease> leases = byAddress.values().iterator(); leases.hasNext(); ) {
      Lease lease = leases.next();
      if (now >= lease.until()) {
        leases.remove();
        byMac.remove(lease.mac());
      }
    }
    return byAddress.size() < MOST_LEASES;
  }

  private void grant(long mac, int address, long until) {
    Integer had = byMac.put(mac, address);
    if (had != null && had != address) {
      byAddress.remove(had);
    }
    Lease before = byAddress.put(address, new Lease(mac, until));
    if (before != null && before.mac() != mac) {
      byMac.remove(before.mac());
    }
  }

  private DhcpOptions leased() {
    return told.withInts(DhcpOptions.LEASE_SECONDS, LEASE_SECONDS)
        .withInts(DhcpOptions.RENEWAL_SECONDS, LEASE_SECONDS / 2)
        .withInts(DhcpOptions.REBINDING_SECONDS, LEASE_SECONDS / 8 * 7);
  }

  private Answer answer(DhcpMessage to, DhcpType type, int yourAddress, DhcpOptions options) {
    DhcpOptions said =
        options
            .withByte(DhcpOptions.TYPE, type.number())
            .withInts(DhcpOptions.SERVER, subnet.host().bits());
    if (type != DhcpType.NAK) {
      said = said.withInts(DhcpOptions.SUBNET_MASK, -1 << (Integer.SIZE - subnet.prefixLength()));
    }
    boolean broadcast = to.broadcast() || type == DhcpType.NAK;
    int client = type == DhcpType.NAK ? NONE : to.clientAddress();
    DhcpMessage message =
        new DhcpMessage(
            true, to.transaction(), broadcast, client, yourAddress, NONE, to.mac(), said);
    return new Answer(message, destination(message));
  }

  private static int destination(DhcpMessage message) {
    if (message.clientAddress() != NONE) {
      return message.clientAddress();
    }
    return message.broadcast() || message.yourAddress() == NONE ? BROADCAST : message.yourAddress();
  }
}
