package dev.solo5.network;

import dev.solo5.network.ip.Checksum;
import dev.solo5.network.ip.Ethernet;
import dev.solo5.network.ip.Ipv4Packet;
import dev.solo5.network.ip.Octets;
import dev.solo5.network.tcp.InitialSequence;
import dev.solo5.network.tcp.RateLimit;
import dev.solo5.network.tcp.TcpConnection;
import dev.solo5.network.tcp.TcpConnections;
import dev.solo5.network.tcp.TcpListener;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Connections from guests to the outside. A guest's SYN opens a socket first, and is answered only
 * then: a guest is accepted or refused as the destination does it. Under the segment's lock, but
 * for the threads that connect and carry.
 */
final class TcpOutlet implements AutoCloseable {
  /** More at once are refused. */
  static final int MOST = 1024;

  /** More than these are not being opened at once; a guest asks again. */
  static final int MOST_OPENING = 64;

  /** Segments that belong to nothing, and are reset. */
  private static final int STRAYS_PER_SECOND = 1000;

  private static final int CONNECT_MILLIS = 10_000;
  private static final long HANDSHAKE_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final int SMALLEST = 20;
  private static final int FLAGS = 13;
  private static final int SYN = 2;
  private static final int RST = 4;
  private static final int ACK = 0x10;

  private final EthernetSegment segment;
  private final GuestPackets packets;
  private final InitialSequence initialSequence;
  private final Map<Integer, TcpConnections> outside = new HashMap<>();
  private final Map<Flow, Outgoing> open = new HashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final RateLimit strays = new RateLimit(STRAYS_PER_SECOND);
  private int opening;
  private boolean closed;

  /** A guest's end and the other one, as the guest says it. */
  record Flow(int guest, int guestPort, int address, int port) {}

  /** From a guest's SYN on until nothing is carried any more. */
  private static final class Outgoing {
    final byte[] syn;
    long since;
    @Nullable SocketChannel waiting; // for the guest, which has not acknowledged yet

    Outgoing(byte[] syn, long now) {
      this.syn = syn;
      this.since = now;
    }
  }

  TcpOutlet(EthernetSegment segment, GuestPackets packets, InitialSequence initialSequence) {
    this.segment = segment;
    this.packets = packets;
    this.initialSequence = initialSequence;
  }

  /** Who decides. */
  @FunctionalInterface
  interface Decision {
    /** Where a connection goes; empty when it is not allowed. */
    Optional<InetSocketAddress> of(Flow flow);
  }

  /** Takes a packet to the outside, whatever it is. */
  void receive(Ipv4Packet packet, Decision decision, long now) {
    Octets bytes = packet.payload();
    int at = bytes.position();
    if (bytes.remaining() < SMALLEST || closed) {
      return;
    }
    Flow flow =
        new Flow(
            packet.source(),
            bytes.getShort(at),
            packet.destination(),
            bytes.getShort(at + Short.BYTES));
    Outgoing known = open.get(flow);
    boolean opens = (bytes.get(at + FLAGS) & (SYN | RST | ACK)) == SYN;
    if (known != null || !opens) {
      if (known == null || known.syn.length == 0) {
        pass(flow, bytes, now);
      }
      return; // else it is being connected, and the guest impatient
    }
    if (!isWhole(packet)) {
      return;
    }
    Optional<InetSocketAddress> to = hasRoom() ? decision.of(flow) : Optional.empty();
    if (to.isEmpty()) {
      pass(flow, bytes, now); // to nobody who listens, so it is refused
    } else if (opening < MOST_OPENING) {
      opening++;
      open.put(flow, new Outgoing(bytes.copy(), now));
      threads.execute(() -> connect(flow, to.get()));
    }
  }

  /** Those that are about to end still hold what the guest has not taken. */
  private boolean hasRoom() {
    int connections = 0;
    for (TcpConnections there : outside.values()) {
      connections += there.size();
    }
    return Math.max(open.size(), connections) < MOST;
  }

  private static boolean isWhole(Ipv4Packet packet) {
    Octets bytes = packet.payload();
    long sum =
        Checksum.pseudoHeader(
            packet.source(), packet.destination(), Ipv4Packet.TCP, bytes.remaining());
    return Checksum.fold(Checksum.add(sum, bytes)) == 0;
  }

  private TcpConnections at(int address) {
    return outside.computeIfAbsent(
        address,
        there -> new TcpConnections(there, Ethernet.MTU, packets.from(there), initialSequence));
  }

  private void pass(Flow flow, Octets bytes, long now) {
    if (!outside.containsKey(flow.address()) && !strays.allows(now)) {
      return;
    }
    TcpConnections there = at(flow.address());
    there.receive(flow.guest(), bytes, now);
    if (there.size() == 0) {
      outside.remove(flow.address());
    }
  }

  private void connect(Flow flow, InetSocketAddress to) {
    @Nullable SocketChannel channel = null;
    try {
      channel = SocketChannel.open();
      channel.socket().connect(to, CONNECT_MILLIS);
    } catch (IOException | RuntimeException e) {
      close(channel);
      channel = null;
    }
    segment.lock().lock();
    try {
      answer(flow, channel, System.nanoTime());
      segment.settle();
    } finally {
      segment.lock().unlock();
    }
  }

  /** Lets a guest's SYN be accepted, or refused where there is no socket. */
  private void answer(Flow flow, @Nullable SocketChannel channel, long now) {
    opening--;
    Outgoing outgoing = open.get(flow);
    if (closed || outgoing == null || channel == null) {
      if (outgoing != null && open.remove(flow) != null && !closed) {
        pass(flow, Octets.view(outgoing.syn), now);
      }
      close(channel);
      return;
    }
    Outgoing accepted = new Outgoing(new byte[0], now);
    accepted.waiting = channel;
    open.put(flow, accepted);
    TcpConnections there = at(flow.address());
    TcpListener[] own = new TcpListener[1];
    TcpListener listener = new TcpListener(flow.port(), 1, () -> accepted(flow, own[0]));
    own[0] = listener;
    there.listen(listener);
    there.receive(flow.guest(), Octets.view(outgoing.syn), now);
    there.unlisten(listener);
  }

  private void accepted(Flow flow, TcpListener listener) {
    Optional<TcpConnection> connection = listener.accept();
    Outgoing outgoing = open.get(flow);
    if (connection.isEmpty() || outgoing == null || outgoing.waiting == null) {
      return;
    }
    SocketChannel channel = outgoing.waiting;
    outgoing.waiting = null;
    GuestConnection guest =
        GuestConnection.accepted(
            segment,
            new InetSocketAddress(Inet.of(flow.guest()), flow.guestPort()),
            connection.get());
    threads.execute(() -> carry(flow, channel, guest));
  }

  private void carry(Flow flow, SocketChannel channel, GuestConnection guest) {
    try {
      new Relay(channel, threads).run(() -> guest);
    } finally {
      segment.lock().lock();
      try {
        open.remove(flow);
      } finally {
        segment.lock().unlock();
      }
    }
  }

  private static void close(@Nullable SocketChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // It carries nothing in any case.
    }
  }

  void flush() {
    for (TcpConnections there : outside.values()) {
      there.flush();
    }
  }

  /** How many connections there are, those that are about to end included. */
  int size() {
    return open.size() + outside.size();
  }

  /** When {@link #runTimers} has to be called next; {@code Long.MAX_VALUE} for never. */
  long deadline() {
    long next = Long.MAX_VALUE;
    for (TcpConnections there : outside.values()) {
      next = Math.min(next, there.deadline());
    }
    for (Outgoing outgoing : open.values()) {
      if (outgoing.waiting != null) {
        next = Math.min(next, outgoing.since + HANDSHAKE_NANOS);
      }
    }
    return next;
  }

  /** Does what is due. */
  void runTimers(long now) {
    for (TcpConnections there : List.copyOf(outside.values())) {
      if (now >= there.deadline()) {
        there.runTimers(now);
      }
    }
    outside.values().removeIf(there -> there.size() == 0);
    for (Iterator<Outgoing> all = open.values().iterator(); all.hasNext(); ) {
      Outgoing outgoing = all.next();
      if (outgoing.waiting != null && now >= outgoing.since + HANDSHAKE_NANOS) {
        close(outgoing.waiting);
        all.remove();
      }
    }
  }

  /** Ends all connections of some guests. */
  void gone(IntPredicate guests) {
    for (TcpConnections there : List.copyOf(outside.values())) {
      there.peersGone(guests);
    }
  }

  /** Resets everything; under the lock. */
  void abort() {
    closed = true;
    for (TcpConnections there : List.copyOf(outside.values())) {
      there.abortAll();
    }
    for (Outgoing outgoing : open.values()) {
      close(outgoing.waiting);
    }
  }

  /** Ends the threads; without the lock, after {@link #abort}. */
  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
