package dev.solo5.network.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.network.ip.Octets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Single segments to a connection, and what it answers. */
class TcpConnectionTest {
  private static final int HOST = 0x0a000001;
  private static final int PEER = 0x0a000002;
  private static final int PEER_FIRST = 5000;
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final ArrayDeque<TcpSegment> sent = new ArrayDeque<>();
  private final Output output = new Output();
  private final TcpConnections connections =
      new TcpConnections(HOST, 1500, output, new InitialSequence(new byte[16]));
  private final TcpConnection connection = connections.connect(PEER, 80, 0, () -> {}).orElseThrow();
  private final TcpSegment syn = sent.remove();
  private final int first = syn.sequence() + 1;
  private long now;

  private final class Output implements PacketOutput {
    private final Octets packet = Octets.allocate(2000);

    @Override
    public Octets begin() {
      return packet.clear();
    }

    @Override
    public void send(int destination, int protocol) {
      Octets copy = Octets.view(packet.flip().copy());
      sent.add(TcpSegment.parse(HOST, destination, copy).orElseThrow());
    }

    @Override
    public void doubt(int neighbour) {}
  }

  private void receive(int flags, int sequence, int acknowledgement, int window, String text) {
    receive(flags, sequence, acknowledgement, window, 0, -1, text);
  }

  private void receive(
      int flags, int sequence, int acknowledgement, int window, int mss, int shift, String text) {
    Octets payload = Octets.view(text.getBytes(StandardCharsets.US_ASCII));
    TcpSegment segment =
        new TcpSegment(
            80, syn.sourcePort(), sequence, acknowledgement, flags, window, mss, shift, payload);
    Octets bytes = Octets.allocate(2000);
    segment.put(bytes, PEER, HOST);
    connections.receive(PEER, bytes.flip(), now);
    connections.flush();
  }

  private void open(int window, int mss) {
    receive(TcpSegment.SYN | TcpSegment.ACK, PEER_FIRST, first, window, mss, -1, "");
    assertTrue(connection.isOpened());
    expect(TcpSegment.ACK, first, PEER_FIRST + 1, "");
  }

  private TcpSegment expect(int flags, int sequence, int acknowledgement, String text) {
    TcpSegment segment = sent.remove();
    assertEquals(flags, segment.flags(), segment.toString());
    assertEquals(sequence, segment.sequence(), segment.toString());
    assertEquals(acknowledgement, segment.acknowledgement(), segment.toString());
    assertEquals(text, text(segment.payload()));
    return segment;
  }

  private static String text(Octets bytes) {
    return new String(bytes.copy(), StandardCharsets.US_ASCII);
  }

  private void write(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    connection.write(Octets.view(bytes)::get, bytes.length, now);
  }

  private String read() {
    Octets buffer = Octets.allocate(100);
    int count = connection.read(buffer::put, buffer.remaining());
    return count < 0 ? "end" : text(buffer.flip());
  }

  private void pass(long nanos) {
    now += nanos;
    connections.runTimers(now);
  }

  @Test
  void synTellsSizeAndScale() {
    assertEquals(TcpSegment.SYN, syn.flags());
    assertEquals(1460, syn.mss());
    assertEquals(Receiver.WINDOW_SHIFT, syn.windowShift());
    assertEquals(80, syn.destinationPort());
  }

  @Test
  void refusalIsTold() {
    receive(TcpSegment.RST | TcpSegment.ACK, 0, first, 0, "");
    assertEquals(Optional.of(Failure.REFUSED), connection.failure());
    assertTrue(sent.isEmpty());
    assertEquals(0, connections.size());
  }

  @Test
  void refusalOfSomethingElseIsNot() {
    receive(TcpSegment.RST | TcpSegment.ACK, 0, first + 1, 0, "");
    receive(TcpSegment.RST, 0, first, 0, "");
    assertEquals(Optional.empty(), connection.failure());
    receive(TcpSegment.SYN | TcpSegment.ACK, 7, first - 1, 100, "");
    expect(TcpSegment.RST, first - 1, 0, "");
    assertFalse(connection.isOpened());
  }

  @Test
  void carriesBothWaysAndEndsInOrder() {
    open(1000, 1460);
    write("question");
    expect(TcpSegment.ACK | TcpSegment.PSH, first, PEER_FIRST + 1, "question");
    receive(TcpSegment.ACK | TcpSegment.PSH, PEER_FIRST + 1, first + 8, 1000, "answer");
    expect(TcpSegment.ACK, first + 8, PEER_FIRST + 7, "");
    assertEquals("answer", read());
    receive(TcpSegment.ACK | TcpSegment.FIN, PEER_FIRST + 7, first + 8, 1000, "");
    expect(TcpSegment.ACK, first + 8, PEER_FIRST + 8, "");
    assertEquals("end", read());
    write("last");
    expect(TcpSegment.ACK | TcpSegment.PSH, first + 8, PEER_FIRST + 8, "last");
    connection.finish(now);
    expect(TcpSegment.ACK | TcpSegment.FIN, first + 12, PEER_FIRST + 8, "");
    receive(TcpSegment.ACK, PEER_FIRST + 8, first + 13, 1000, "");
    assertTrue(connection.isClosed());
    assertEquals(Optional.empty(), connection.failure());
    assertEquals(0, connections.size());
  }

  @Test
  void whoEndsFirstWaitsForOldSegments() {
    open(1000, 1460);
    connection.finish(now);
    expect(TcpSegment.ACK | TcpSegment.FIN, first, PEER_FIRST + 1, "");
    receive(TcpSegment.ACK | TcpSegment.FIN, PEER_FIRST + 1, first + 1, 1000, "");
    expect(TcpSegment.ACK, first + 1, PEER_FIRST + 2, "");
    pass(SECOND);
    receive(TcpSegment.ACK | TcpSegment.FIN, PEER_FIRST + 1, first + 1, 1000, "");
    expect(TcpSegment.ACK, first + 1, PEER_FIRST + 2, "");
    pass(3 * SECOND / 2);
    assertEquals(1, connections.size());
    pass(SECOND);
    assertEquals(0, connections.size());
    assertEquals(Optional.empty(), connection.failure());
  }

  @Test
  void bothEndAtOnce() {
    open(1000, 1460);
    connection.finish(now);
    expect(TcpSegment.ACK | TcpSegment.FIN, first, PEER_FIRST + 1, "");
    receive(TcpSegment.ACK | TcpSegment.FIN, PEER_FIRST + 1, first, 1000, "");
    expect(TcpSegment.ACK, first + 1, PEER_FIRST + 2, "");
    receive(TcpSegment.ACK, PEER_FIRST + 2, first + 1, 1000, "");
    assertEquals(1, connections.size());
    pass(3 * SECOND);
    assertEquals(0, connections.size());
  }

  @Test
  void orderIsRestored() {
    open(1000, 1460);
    int at = PEER_FIRST + 1;
    receive(TcpSegment.ACK, at + 3, first, 1000, "def");
    expect(TcpSegment.ACK, first, at, "");
    receive(TcpSegment.ACK, at + 8, first, 1000, "ij");
    expect(TcpSegment.ACK, first, at, "");
    receive(TcpSegment.ACK, at, first, 1000, "abcd");
    expect(TcpSegment.ACK, first, at + 6, "");
    assertEquals("abcdef", read());
    receive(TcpSegment.ACK | TcpSegment.FIN, at + 5, first, 1000, "fghijk");
    expect(TcpSegment.ACK, first, at + 12, "");
    assertEquals("ghijk", read());
    assertEquals("end", read());
  }

  @Test
  void nothingFollowsTheEnd() {
    open(1000, 1460);
    int at = PEER_FIRST + 1;
    receive(TcpSegment.ACK, at + 3, first, 1000, "hostile");
    receive(TcpSegment.ACK | TcpSegment.FIN, at, first, 1000, "abc");
    assertEquals("abc", read());
    assertEquals("end", read());
    receive(TcpSegment.ACK, at + 4, first, 1000, "more");
    assertEquals("end", read());
  }

  @Test
  void sizeAndWindowOfThePeerAreKept() {
    open(250, 100);
    write("x".repeat(400));
    expect(TcpSegment.ACK, first, PEER_FIRST + 1, "x".repeat(100));
    expect(TcpSegment.ACK, first + 100, PEER_FIRST + 1, "x".repeat(100));
    // Half of the largest window is not left: no silly little segments.
    assertTrue(sent.isEmpty());
    receive(TcpSegment.ACK, PEER_FIRST + 1, first + 200, 250, "");
    expect(TcpSegment.ACK, first + 200, PEER_FIRST + 1, "x".repeat(100));
    expect(TcpSegment.ACK | TcpSegment.PSH, first + 300, PEER_FIRST + 1, "x".repeat(100));
  }

  @Test
  void closedWindowIsAskedForEver() {
    open(0, 1460);
    write("abc");
    assertTrue(sent.isEmpty());
    for (int i = 0; i < 100; i++) {
      pass(Math.max(connections.deadline() - now, 0));
      expect(TcpSegment.ACK, first, PEER_FIRST + 1, "a");
      receive(TcpSegment.ACK, PEER_FIRST + 1, first, 0, "");
    }
    receive(TcpSegment.ACK, PEER_FIRST + 1, first, 100, "");
    expect(TcpSegment.ACK | TcpSegment.PSH, first, PEER_FIRST + 1, "abc");
  }

  @Test
  void silenceIsAnsweredByRepeating() {
    open(1000, 1460);
    write("abc");
    expect(TcpSegment.ACK | TcpSegment.PSH, first, PEER_FIRST + 1, "abc");
    long before = 0;
    for (int i = 0; i < Sender.MOST_ATTEMPTS; i++) {
      long wait = connections.deadline() - now;
      assertTrue(wait >= before, "attempts come ever slower");
      before = wait;
      pass(wait);
      expect(TcpSegment.ACK | TcpSegment.PSH, first, PEER_FIRST + 1, "abc");
    }
    pass(connections.deadline() - now);
    expect(TcpSegment.RST | TcpSegment.ACK, first + 3, PEER_FIRST + 1, "");
    assertEquals(Optional.of(Failure.TIMED_OUT), connection.failure());
  }

  @Test
  void threeDuplicatesMeanALoss() {
    open(10_000, 100);
    write("x".repeat(500));
    sent.clear();
    for (int i = 0; i < 3; i++) {
      assertTrue(sent.isEmpty());
      receive(TcpSegment.ACK, PEER_FIRST + 1, first, 10_000, "");
    }
    expect(TcpSegment.ACK, first, PEER_FIRST + 1, "x".repeat(100));
    assertTrue(sent.isEmpty());
  }

  @Test
  void onlyTheVeryNextResetCounts() {
    open(1000, 1460);
    receive(TcpSegment.RST, PEER_FIRST + 2, first, 0, "");
    expect(TcpSegment.ACK, first, PEER_FIRST + 1, "");
    receive(TcpSegment.RST, PEER_FIRST, first, 0, "");
    receive(TcpSegment.SYN, PEER_FIRST + 1, first, 0, "");
    expect(TcpSegment.ACK, first, PEER_FIRST + 1, "");
    assertTrue(sent.isEmpty());
    assertEquals(Optional.empty(), connection.failure());
    receive(TcpSegment.RST, PEER_FIRST + 1, first, 0, "");
    assertEquals(Optional.of(Failure.RESET), connection.failure());
    assertTrue(sent.isEmpty());
  }

  @Test
  void acknowledgementOfTheFutureIsRefused() {
    open(1000, 1460);
    receive(TcpSegment.ACK, PEER_FIRST + 1, first + 1, 1000, "abc");
    expect(TcpSegment.ACK, first, PEER_FIRST + 1, "");
    assertEquals("", read());
  }

  @Test
  void forgeriesAreAnsweredSparingly() {
    open(1000, 1460);
    for (int i = 0; i < 1000; i++) {
      receive(TcpSegment.SYN, PEER_FIRST + 1, first, 0, "");
    }
    assertEquals(100, sent.size());
  }

  @Test
  void whatComesAfterClosingIsReset() {
    open(1000, 1460);
    write("abc");
    connection.abandon(now);
    sent.clear();
    receive(TcpSegment.ACK, PEER_FIRST + 1, first + 4, 1000, "unwanted");
    expect(TcpSegment.RST | TcpSegment.ACK, first + 4, PEER_FIRST + 9, "");
    assertEquals(0, connections.size());
  }

  @Test
  void closingWithUnreadBytesResets() {
    open(1000, 1460);
    receive(TcpSegment.ACK, PEER_FIRST + 1, first, 1000, "unread");
    sent.clear();
    connection.abandon(now);
    expect(TcpSegment.RST | TcpSegment.ACK, first, PEER_FIRST + 7, "");
    assertEquals(0, connections.size());
  }

  @Test
  void abandonedConnectionDoesNotStayForEver() {
    open(0, 1460);
    write("abc");
    connection.abandon(now);
    for (int i = 0; i < 100 && connections.size() > 0; i++) {
      pass(Math.max(connections.deadline() - now, 0));
      receive(TcpSegment.ACK, PEER_FIRST + 1, first, 0, "");
    }
    assertEquals(0, connections.size());
    assertTrue(now <= 61 * SECOND, now + " ns");
  }

  @Test
  void windowThatWasClosedIsOpenedByReading() {
    open(1000, 1460);
    int at = PEER_FIRST + 1;
    String part = "x".repeat(1000);
    int taken = 0;
    int window = 0xffff;
    while (window > 0) {
      receive(TcpSegment.ACK, at + taken, first, 1000, "x".repeat(Math.min(1000, window)));
      taken += Math.min(1000, window);
      window = sent.removeLast().window();
    }
    assertTrue(taken <= Receiver.BUFFER_BYTES, taken + " bytes");
    Octets all = Octets.allocate(Receiver.BUFFER_BYTES);
    assertEquals(taken, connection.read(all::put, all.remaining()));
    connections.flush();
    assertEquals(0xffff, sent.removeLast().window());
    receive(TcpSegment.ACK, at + taken, first, 1000, part);
    assertEquals("x".repeat(100), read());
  }

  @Test
  void strangersAreReset() {
    Octets bytes = Octets.allocate(100);
    new TcpSegment(80, 9, 77, 0, TcpSegment.SYN, 10, 0, -1, Octets.allocate(0))
        .put(bytes, PEER, HOST);
    connections.receive(PEER, bytes.flip(), now);
    expect(TcpSegment.RST | TcpSegment.ACK, 0, 78, "");
    bytes.clear();
    new TcpSegment(80, 9, 77, 5, TcpSegment.ACK, 10, 0, -1, Octets.allocate(3))
        .put(bytes, PEER, HOST);
    connections.receive(PEER, bytes.flip(), now);
    expect(TcpSegment.RST, 5, 0, "");
    bytes.clear();
    new TcpSegment(80, 9, 77, 5, TcpSegment.RST, 10, 0, -1, Octets.allocate(0))
        .put(bytes, PEER, HOST);
    connections.receive(PEER, bytes.flip(), now);
    assertTrue(sent.isEmpty());
  }
}
