package dev.solo5.network.tcp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.network.ip.Octets;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whole conversations in simulated time, over good and bad wires. */
class SimulatedWireTest {
  private static final int CLIENT = 0x0a000001;
  private static final int SERVER = 0x0a000002;
  private static final long MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);

  private static final class Conversation implements PacketOutput {
    final SimulatedWire wire;
    final PlainServer server;
    final TcpConnections connections;
    final TcpConnection connection;
    final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final Octets packet = Octets.allocate(2000);
    int packets;
    int doubts;

    Conversation(SimulatedWire wire, byte[] answer, int window) {
      this.wire = wire;
      this.server = new PlainServer(answer, window, this::fromServer);
      this.connections = new TcpConnections(CLIENT, 1500, this, new InitialSequence(new byte[16]));
      this.connection =
          connections.connect(SERVER, PlainServer.PORT, wire.now(), () -> {}).orElseThrow();
    }

    @Override
    public Octets begin() {
      return packet.clear();
    }

    @Override
    public void send(int destination, int protocol) {
      assertEquals(SERVER, destination);
      byte[] bytes = packet.flip().copy();
      packets++;
      wire.carry(bytes, this::toServer);
    }

    @Override
    public void doubt(int neighbour) {
      doubts++;
    }

    private void toServer(byte[] bytes) {
      Optional<TcpSegment> segment = TcpSegment.parse(CLIENT, SERVER, Octets.view(bytes));
      server.receive(segment.orElseThrow(), wire.now());
    }

    private void fromServer(TcpSegment segment) {
      Octets bytes = Octets.allocate(2000);
      segment.put(bytes, SERVER, CLIENT);
      wire.carry(bytes.flip().copy(), this::toClient);
    }

    private void toClient(byte[] bytes) {
      connections.receive(SERVER, Octets.view(bytes), wire.now());
    }

    /** Writes and reads whatever is possible until both sides have ended. */
    void run(byte[] request) {
      Octets left = Octets.view(request);
      for (int steps = 0; connections.size() > 0; steps++) {
        assertTrue(steps < 5_000_000, "no end in sight");
        if (connection.isOpened() && !connection.isFinishing()) {
          connection.write(left::get, left.remaining(), wire.now());
          if (left.remaining() == 0) {
            connection.finish(wire.now());
          }
        }
        connection.read(received::write, 10_000);
        connections.flush();
        if (!wire.step(Math.min(connections.deadline(), server.deadline()))) {
          break;
        }
        connections.runTimers(wire.now());
        server.runTimers(wire.now());
      }
    }
  }

  private static byte[] bytes(int seed, int size) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private static Conversation converse(long seed, double badness, int size, int window) {
    byte[] request = bytes(1, size);
    byte[] answer = bytes(2, size);
    SimulatedWire wire = new SimulatedWire(seed, badness, 10 * MILLISECOND);
    Conversation conversation = new Conversation(wire, answer, window);
    conversation.run(request);
    String what = "seed " + seed + ", badness " + badness + ", window " + window;
    assertEquals(Optional.empty(), conversation.connection.failure(), what);
    assertArrayEquals(request, conversation.server.received(), what);
    assertArrayEquals(answer, conversation.received.toByteArray(), what);
    assertTrue(conversation.server.isDone(), what);
    assertFalse(conversation.server.wasReset, what);
    assertEquals(0, conversation.connections.size(), what);
    return conversation;
  }

  @Test
  void goodWireNeedsNoSegmentTwice() {
    int size = 500_000;
    SimulatedWire wire = new SimulatedWire(0, 0, 1); // in order
    Conversation conversation = new Conversation(wire, new byte[0], 0xffff);
    conversation.run(bytes(1, size));
    assertArrayEquals(bytes(1, size), conversation.server.received());
    // SYN, data, and the acknowledgements of SYN and FIN: data goes in full segments of the
    // server's
    // size, but for the last of each buffer that was written.
    assertTrue(conversation.packets <= size / 500 + 20, conversation.packets + " packets");
    assertEquals(0, conversation.doubts);
  }

  @Test
  void badWiresOnlyTakeLonger() {
    for (int seed = 0; seed < 10; seed++) {
      converse(seed, 0.05, 30_000, 0xffff);
      converse(seed, 0.2, 10_000, 4096);
    }
  }

  @Test
  void smallWindowsAreKept() {
    for (int seed = 0; seed < 10; seed++) {
      converse(seed, 0.05, 5_000, 700);
      converse(seed, 0.1, 500, 3);
    }
  }

  @Test
  void terribleWireStillCarriesALittle() {
    for (int seed = 0; seed < 10; seed++) {
      converse(seed, 0.4, 2_000, 0xffff);
    }
  }

  @Test
  void deadWireIsGivenUp() {
    Conversation conversation = new Conversation(new SimulatedWire(0, 1, 1), new byte[0], 100);
    conversation.run(bytes(1, 10));
    assertEquals(Optional.of(Failure.TIMED_OUT), conversation.connection.failure());
    assertFalse(conversation.connection.isOpened());
    assertTrue(conversation.wire.now() < TimeUnit.MINUTES.toNanos(3));
    assertEquals(Sender.MOST_ATTEMPTS, conversation.doubts);
  }
}
