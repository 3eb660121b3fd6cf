package dev.solo5.network.tcp;

import dev.solo5.network.ip.Ipv4Packet;
import dev.solo5.network.ip.Octets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * All connections of a host, by their flow. Like {@link TcpConnection}, it has no clock, no thread
 * and no lock.
 */
public final class TcpConnections {
  /** More than these at once are not opened. */
  public static final int MOST = 4096;

  /** The dynamic ports, RFC 6335. */
  private static final int FIRST_PORT = 49152;

  private static final int PORTS = 16384;
  private static final int RESETS_PER_SECOND = 1000;

  private final int address;
  private final int mss;
  private final PacketOutput output;
  private final InitialSequence initialSequence;
  private final Map<Flow, TcpConnection> connections = new HashMap<>();
  private final Map<Integer, TcpListener> listeners = new HashMap<>();
  private final RateLimit resets = new RateLimit(RESETS_PER_SECOND);
  private final Wire wire;
  private List<TcpConnection> owing = new ArrayList<>();
  private List<TcpConnection> flushing = new ArrayList<>();
  private int lastPort;

  /**
   * @param address of the host
   * @param mtu the largest packet in bytes
   */
  public TcpConnections(
      int address, int mtu, PacketOutput output, InitialSequence initialSequence) {
    this.address = address;
    this.mss = mtu - Ipv4Packet.HEADER_BYTES - TcpSegment.HEADER_BYTES;
    this.output = output;
    this.wire = new Wire(mss);
    this.initialSequence = initialSequence;
    this.lastPort = (initialSequence.of(new Flow(address, 0, 0), 0) & 0xffff) % PORTS;
  }

  private final class Wire implements TcpConnection.Wire {
    private final Octets scratch;

    Wire(int mss) {
      scratch = Octets.allocate(mss);
    }

    @Override
    public void send(Flow flow, TcpSegment segment) {
      segment.put(output.begin(), address, flow.remoteAddress());
      output.send(flow.remoteAddress(), Ipv4Packet.TCP);
    }

    @Override
    public int address() {
      return address;
    }

    @Override
    public Octets scratch() {
      return scratch.clear();
    }

    @Override
    public void doubt(Flow flow) {
      output.doubt(flow.remoteAddress());
    }

    @Override
    public void owes(TcpConnection connection) {
      owing.add(connection);
    }

    @Override
    public void closed(TcpConnection connection) {
      connections.remove(connection.flow(), connection);
      TcpListener listener = connection.listener();
      if (listener != null) {
        listener.ended(connection);
      }
    }
  }

  /**
   * Begins to open a connection.
   *
   * @param notice told when there may be something to read, room to write, or an end
   * @return empty when there are too many already
   */
  public Optional<TcpConnection> connect(int remote, int port, long now, Notice notice) {
    int from = connections.size() < MOST ? freePort(remote, port) : 0;
    return from == 0 ? Optional.empty() : Optional.of(open(remote, port, from, now, notice));
  }

  /**
   * Begins to open a connection from a port.
   *
   * @return empty when there are too many already, or one like this
   */
  public Optional<TcpConnection> connect(int remote, int port, int from, long now, Notice notice) {
    return connections.size() >= MOST || connections.containsKey(new Flow(remote, port, from))
        ? Optional.empty()
        : Optional.of(open(remote, port, from, now, notice));
  }

  private TcpConnection open(int remote, int port, int from, long now, Notice notice) {
    Flow flow = new Flow(remote, port, from);
    int first = initialSequence.of(flow, now);
    TcpConnection connection = new TcpConnection(flow, first, mss, wire, null, notice);
    connections.put(flow, connection);
    connection.open(now);
    return connection;
  }

  /** A dynamic port that nothing uses towards an end, 0 if there is none. */
  private int freePort(int remote, int port) {
    for (int tried = 0; tried < PORTS; tried++) {
      lastPort = (lastPort + 1) % PORTS;
      int from = FIRST_PORT + lastPort;
      if (!listeners.containsKey(from) && !connections.containsKey(new Flow(remote, port, from))) {
        return from;
      }
    }
    return 0;
  }

  /** A dynamic port on which nobody listens, 0 if there is none. */
  public int freePort() {
    return freePort(0, 0);
  }

  /** Whether nobody listens on a port. */
  public boolean isFree(int port) {
    return !listeners.containsKey(port);
  }

  /** Lets connections be opened by peers; false if somebody listens on the port already. */
  public boolean listen(TcpListener listener) {
    return listeners.putIfAbsent(listener.port(), listener) == null;
  }

  /** Refuses connections to its port from now on; those that it has stay. */
  public void unlisten(TcpListener listener) {
    listeners.remove(listener.port(), listener);
  }

  /** How many there are, those that are about to end included. */
  public int size() {
    return connections.size();
  }

  /** Takes the payload of a packet to this host, whatever it is. */
  public void receive(int source, Octets payload, long now) {
    Optional<TcpSegment> parsed = TcpSegment.parse(source, address, payload);
    if (parsed.isEmpty()) {
      return;
    }
    TcpSegment segment = parsed.get();
    Flow flow = new Flow(source, segment.sourcePort(), segment.destinationPort());
    TcpConnection connection = connections.get(flow);
    if (connection != null && connection.yieldsTo(segment)) {
      connection.end(Failure.ABORTED);
      connection = null;
    }
    if (connection != null) {
      connection.receive(segment, now);
      return;
    }
    TcpListener listener = listeners.get(flow.localPort());
    if (listener == null || !segment.opens()) {
      refuse(flow, segment, now);
    } else if (listener.hasRoom() && connections.size() < MOST) {
      // Without room nothing is said: the peer asks again.
      answer(flow, segment, listener, now);
    }
  }

  private void answer(Flow flow, TcpSegment syn, TcpListener listener, long now) {
    int first = initialSequence.of(flow, now);
    TcpConnection connection =
        new TcpConnection(flow, first, mss, wire, listener, TcpConnections::nobody);
    listener.began(connection);
    connections.put(flow, connection);
    connection.answer(syn, now);
  }

  /** Until it is accepted, nobody wants to know. */
  private static void nobody() {}

  /** Answers a segment that belongs to no connection, RFC 9293 section 3.10.7.1. */
  private void refuse(Flow flow, TcpSegment segment, long now) {
    if (segment.has(TcpSegment.RST) || !resets.allows(now)) {
      return;
    }
    boolean acknowledges = segment.has(TcpSegment.ACK);
    wire.send(
        flow,
        new TcpSegment(
            flow.localPort(),
            flow.remotePort(),
            acknowledges ? segment.acknowledgement() : 0,
            acknowledges ? 0 : segment.end(),
            acknowledges ? TcpSegment.RST : TcpSegment.RST | TcpSegment.ACK,
            0,
            0,
            -1,
            Octets.allocate(0)));
  }

  /** When {@link #runTimers} has to be called next; {@code Long.MAX_VALUE} for never. */
  public long deadline() {
    long next = Sender.NEVER;
    for (TcpConnection connection : connections.values()) {
      next = Math.min(next, connection.deadline());
    }
    return next;
  }

  /** Does what is due. */
  public void runTimers(long now) {
    for (TcpConnection connection : List.copyOf(connections.values())) {
      if (now >= connection.deadline()) {
        connection.runTimers(now);
      }
    }
  }

  /** Sends the acknowledgements that are owed: once for all that came since. */
  public void flush() {
    List<TcpConnection> now = owing;
    owing = flushing;
    flushing = now;
    for (TcpConnection connection : now) {
      connection.flush();
    }
    now.clear();
  }

  /** Ends all connections with some peers that are gone. */
  public void peersGone(IntPredicate gone) {
    for (TcpConnection connection : List.copyOf(connections.values())) {
      if (gone.test(connection.flow().remoteAddress())) {
        connection.end(Failure.GONE);
      }
    }
  }

  /** Lets go of all: what has been written is still sent. */
  public void abandonAll(long now) {
    for (TcpConnection connection : List.copyOf(connections.values())) {
      connection.abandon(now);
    }
  }

  /** Whether the peers have acknowledged all that was written. */
  public boolean areDelivered() {
    for (TcpConnection connection : connections.values()) {
      if (!connection.isDelivered()) {
        return false;
      }
    }
    return true;
  }

  /** Resets all connections. */
  public void abortAll() {
    for (TcpConnection connection : List.copyOf(connections.values())) {
      connection.abort();
    }
  }
}
