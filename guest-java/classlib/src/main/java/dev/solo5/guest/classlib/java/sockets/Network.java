package dev.solo5.guest.classlib.java.sockets;

import dev.solo5.guest.classlib.java.threads.Waiter;
import dev.solo5.guest.platform.NetLink;
import dev.solo5.guest.runtime.GuestPlatform;
import dev.solo5.guest.runtime.Lifetime;
import dev.solo5.guest.runtime.Native;
import dev.solo5.network.address.Ipv4Address;
import dev.solo5.network.address.Ipv4Subnet;
import dev.solo5.network.host.HostEndpoint;
import dev.solo5.network.ip.Ethernet;
import dev.solo5.network.ip.Octets;
import dev.solo5.network.tcp.InitialSequence;
import dev.solo5.network.tcp.TcpListener;
import dev.solo5.network.udp.UdpPort;
import java.net.BindException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.teavm.runtime.EventQueue;

/**
 * The guest's hosts: one that talks to itself, and one for each network device. It is there from
 * the first use of a socket on. Nothing here waits: the event queue calls it when frames have come
 * or time has passed.
 */
public final class Network {
  private static final long NEVER = Long.MAX_VALUE;

  /** What was written is delivered before the guest ends, if that does not take longer. */
  private static final long LINGER_NANOS = 5_000_000_000L;

  private static final long LINGER_STEP_NANOS = 10_000_000L;

  private static @Nullable Network instance;

  private final HostEndpoint loopback;
  private final List<HostEndpoint> hosts = new ArrayList<>();
  private final List<Card> cards = new ArrayList<>();
  private final List<Ipv4Address> nameServers = new ArrayList<>();
  private final List<TcpListener> listeners = new ArrayList<>();
  private final List<UdpPort> ports = new ArrayList<>();
  private long handles;
  private @Nullable Look armed;
  private long armedUntil;

  private Network() {
    byte[] secret = secret();
    loopback =
        new HostEndpoint(
            new Ipv4Subnet(Ipv4Address.LOOPBACK, 8),
            0,
            Octets.allocate(Ethernet.MAX_BYTES),
            _ -> {},
            new InitialSequence(secret));
    hosts.add(loopback);
    List<String> devices = GuestPlatform.networks();
    var settings = new Settings(devices);
    for (String device : devices) {
      boolean first = device.equals(devices.get(0));
      NetLink link =
          settings.isLeftOut(device, first) ? null : GuestPlatform.instance().net(device);
      if (link != null) {
        add(new Card(link), device, first, settings, secret);
      }
    }
  }

  private void add(Card card, String device, boolean first, Settings settings, byte[] secret) {
    cards.add(card);
    handles |= card.bit();
    Optional<Ipv4Subnet> subnet = settings.subnet(device, first);
    Optional<Ipv4Address> server = settings.nameServer(device, first);
    if (server.isPresent()) {
      nameServers.add(server.get());
    }
    if (subnet.isPresent()) {
      HostEndpoint host = card.open(subnet.get(), settings.gateway(device, first), secret);
      hosts.add(host);
      host.at(now()).announce();
    }
  }

  /** The only one. */
  public static Network get() {
    Network network = instance;
    if (network == null) {
      network = new Network();
      instance = network;
      network.arm();
      Lifetime.setFarewell(network::deliver);
    }
    return network;
  }

  /** Not to be guessed where the CPU has random numbers. */
  private static byte[] secret() {
    byte[] secret = new byte[InitialSequence.SECRET_BYTES];
    boolean random = Native.hasRandom();
    long word = 0;
    for (int i = 0; i < secret.length; i++) {
      if (i % Long.BYTES == 0) {
        word = random ? Native.randomSeed() : Native.wall() * 0x9e3779b97f4a7c15L + i;
      }
      secret[i] = (byte) word;
      word >>>= Byte.SIZE;
    }
    return secret;
  }

  /** Nanoseconds of the clock that everything here goes by. */
  public static long now() {
    return Native.monotonic();
  }

  /** The host that only talks to itself. */
  public HostEndpoint loopback() {
    return loopback;
  }

  /** All hosts that have an address, the loopback first. */
  public List<HostEndpoint> hosts() {
    return hosts;
  }

  /** Whom to ask for names. */
  public List<Ipv4Address> nameServers() {
    return nameServers;
  }

  /**
   * The hosts that are meant by an address to listen at.
   *
   * @throws BindException if no host has it
   */
  List<HostEndpoint> at(int address) throws BindException {
    List<HostEndpoint> found = new ArrayList<>();
    for (HostEndpoint host : hosts) {
      if (address == Listener.ANY || host.subnet().host().bits() == address) {
        found.add(host);
      }
    }
    if (found.isEmpty()) {
      throw new BindException("Cannot assign requested address");
    }
    return found;
  }

  /** Listens at hosts that come later as well. */
  void add(TcpListener listener) {
    listeners.add(listener);
  }

  void remove(TcpListener listener) {
    listeners.remove(listener);
  }

  /** Takes datagrams of hosts that come later as well. */
  void add(UdpPort port) {
    ports.add(port);
  }

  void remove(UdpPort port) {
    ports.remove(port);
  }

  /** The host with an address. */
  public Optional<HostEndpoint> host(int address) {
    for (HostEndpoint host : hosts) {
      if (host.subnet().host().bits() == address) {
        return Optional.of(host);
      }
    }
    return Optional.empty();
  }

  /** The host that sends to an address. */
  public Optional<HostEndpoint> route(int destination) {
    if (new Ipv4Address(destination).isLoopback()) {
      return Optional.of(loopback);
    }
    Optional<HostEndpoint> found = host(destination);
    for (HostEndpoint host : hosts) {
      if (found.isEmpty() && !host.equals(loopback) && host.subnet().contains(destination)) {
        found = Optional.of(host);
      }
    }
    for (HostEndpoint host : hosts) {
      if (found.isEmpty() && !host.equals(loopback) && host.reaches(destination)) {
        found = Optional.of(host);
      }
    }
    return found;
  }

  /** After something was done at a host: sends what is owed, and keeps its time. */
  public void settle(HostEndpoint host) {
    host.flush();
    if (host.deadline() < armedUntil) {
      Look look = armed;
      if (look == null) {
        arm();
      } else {
        armedUntil = 0;
        EventQueue.endWait(look); // it waits anew
      }
    }
  }

  /** Waits; if neither frames nor a time can come, the threads may all wait for each other. */
  private void arm() {
    long until = NEVER;
    for (HostEndpoint host : hosts) {
      until = Math.min(until, host.deadline());
    }
    armedUntil = until;
    if (handles == 0 && until == NEVER) {
      armed = null;
    } else {
      Look look = new Look(this, handles, until);
      armed = look;
      EventQueue.await(look);
    }
  }

  private void look() {
    long now = now();
    for (Card card : cards) {
      card.receive(now);
    }
    for (HostEndpoint host : hosts) {
      host.at(now).runTimers();
      host.flush();
    }
    arm();
  }

  /** A wait for frames or a time. */
  private static final class Look extends EventQueue.Wait {
    private final Network network;

    Look(Network network, long handles, long deadline) {
      super(handles, deadline);
      this.network = network;
    }

    @Override
    public void run() {
      network.look();
    }
  }

  /** Waits until the peers have all that was written. */
  private void deliver() {
    for (HostEndpoint host : hosts) {
      host.at(now()).connections().abandonAll(now());
      settle(host);
    }
    long deadline = now() + LINGER_NANOS;
    while (now() < deadline && !isDelivered()) {
      new Waiter().awaitUninterruptibly(Math.min(deadline, now() + LINGER_STEP_NANOS));
    }
  }

  private boolean isDelivered() {
    for (HostEndpoint host : hosts) {
      if (!host.connections().areDelivered()) {
        return false;
      }
    }
    return true;
  }
}
