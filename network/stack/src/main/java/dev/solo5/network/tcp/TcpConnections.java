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
    }
  }

  /**
   * Begins to open a connection.
   *
   * @param changed called when there may be something to read, room to write, or an end
   * @return empty when there are too many already
   */
  public Optional<TcpConnection> connect(int remote, int port, long now, Runnable changed) {
    if (connections.size() >= MOST) {
      return Optional.empty();
    }
    for (int tried = 0; tried < PORTS; tried++) {
      lastPort = (lastPort + 1) % PORTS;
      Flow flow = new Flow(remote, port, FIRST_PORT + lastPort);
      if (!connections.containsKey(flow)) {
        int first = initialSequence.of(flow, now);
        TcpConnection connection = new TcpConnection(flow, first, mss, wire, changed);
        connections.put(flow, connection);
        connection.open(now);
        return Optional.of(connection);
      }
    }
    return Optional.empty();
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
    if (connection == null) {
      refuse(flow, segment, now);
    } else {
      connection.receive(segment, now);
    }
  }

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

  /** Resets all connections. */
  public void abortAll() {
    for (TcpConnection connection : List.copyOf(connections.values())) {
      connection.abort();
    }
  }
}
