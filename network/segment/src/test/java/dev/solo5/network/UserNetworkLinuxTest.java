package dev.solo5.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.linux.Fd;
import dev.solo5.linux.abi.Errno;
import dev.solo5.network.address.Ipv4Subnet;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The network's input and output, with bare descriptors in the place of guests. */
@Timeout(120)
class UserNetworkLinuxTest {
  private static final long STEP_NANOS = 1_000_000;
  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  private static final InetSocketAddress GUEST = new InetSocketAddress("10.9.0.2", 80);
  private static final int FULL = 1514;

  private final UserNetwork network = open();
  private final Arena arena = Arena.ofShared();

  private static UserNetwork open() {
    try {
      return UserNetwork.open(Ipv4Subnet.of("10.9.0.1/24"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void close() {
    network.close();
    arena.close();
  }

  private MemorySegment frame(int source, int destination, int size) {
    MemorySegment frame = arena.allocate(size);
    ByteBuffer bytes = frame.asByteBuffer();
    bytes.putShort((short) 0x0200).putInt(destination).putShort((short) 0x0200).putInt(source);
    return frame;
  }

  private long read(Fd fd) {
    MemorySegment buffer = arena.allocate(FULL);
    long size = fd.read(buffer);
    while (size == -Errno.EAGAIN) {
      LockSupport.parkNanos(STEP_NANOS);
      size = fd.read(buffer);
    }
    return size;
  }

  @Test
  void guestsReachEachOther() throws Exception {
    try (Fd a = network.attach("a");
        Fd b = network.attach("b");
        Fd c = network.attach("c")) {
      assertEquals(60, a.write(frame(1, 2, 60)));
      assertEquals(60, read(b));
      assertEquals(60, read(c));
      assertEquals(FULL, b.write(frame(2, 1, FULL)));
      assertEquals(FULL, read(a));
      assertEquals(61, a.write(frame(1, 3, 61)));
      assertEquals(61, read(b));
      // What went from b to a alone would have come before.
      assertEquals(61, read(c));
      assertEquals(new NetworkCounters(2, 121, 1, FULL, 0, 0), network.counters("a"));
    }
  }

  @Test
  void refusesWhatIsNoFrame() throws Exception {
    try (Fd a = network.attach("a");
        Fd b = network.attach("b")) {
      assertEquals(13, a.write(frame(1, 2, 60).asSlice(0, 13)));
      assertEquals(1515, a.write(frame(1, 2, 1515)));
      assertEquals(4000, a.write(frame(1, 2, 4000)));
      assertEquals(0, a.write(arena.allocate(1).asSlice(0, 0)));
      assertEquals(14, a.write(frame(1, 2, 14)));
      assertEquals(14, read(b));
      assertEquals(4, network.counters("a").refused());
    }
  }

  @Test
  void keepsOneMebibyteForWhoDoesNotRead() throws Exception {
    try (Fd a = network.attach("a");
        Fd b = network.attach("b")) {
      MemorySegment frame = frame(1, 2, FULL);
      while (network.counters("b").lost() == 0) {
        long written = a.write(frame);
        assertTrue(written == FULL || written == -Errno.EAGAIN, "" + written);
      }
      for (int kept = 0; kept < (1 << 20) / FULL; kept++) {
        assertEquals(FULL, read(b));
      }
    }
  }

  @Test
  void deviceLeavesWithItsDescriptor() throws Exception {
    Fd a = network.attach("a");
    try (Fd b = network.attach("b")) {
      long both = descriptors();
      assertEquals(60, a.write(frame(1, 2, 60)));
      a.close();
      assertEquals(60, read(b));
      // The network closes its own end when it finds the guest's gone, which can come later.
      while (descriptors() != both - 2) {
        Thread.sleep(1);
      }
      try (Fd again = network.attach("a")) {
        assertEquals(61, again.write(frame(3, 2, 61)));
        assertEquals(61, read(b));
        assertEquals(1, network.counters("a").framesFromGuest());
        assertEquals(both, descriptors());
      }
    }
  }

  private static long descriptors() throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.filter(path -> link(path).startsWith("socket:")).count();
    }
  }

  private static String link(Path path) {
    try {
      return Files.readSymbolicLink(path).toString();
    } catch (IOException e) {
      return ""; // the directory that is being listed
    }
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("solo5-network"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void closingLeavesNothing() throws Exception {
    // The library keeps a socket of its own from the first one that is closed.
    network.publish(ANY, GUEST).close();
    long before = descriptors();
    Set<String> others = threads();
    UserNetwork other = UserNetwork.open(Ipv4Subnet.of("10.8.0.1/24"));
    PublishedPort port = other.publish(ANY, new InetSocketAddress("10.8.0.2", 80));
    try (Fd guest = other.attach("a");
        Socket client = new Socket(port.address().getAddress(), port.address().getPort())) {
      assertEquals(others.size() + 1, threads().size());
      Duration limit = Duration.ofMillis(10);
      InetSocketAddress nobody = new InetSocketAddress("10.8.0.3", 80);
      assertThrows(NetworkException.class, () -> other.connect(nobody, limit));
      other.close();
      other.close();
      assertThrows(IOException.class, () -> client.getInputStream().read());
      MemorySegment frame = frame(1, 2, 60);
      assertEquals(-Errno.EPIPE, guest.write(frame));
    }
    assertEquals(others, threads());
    assertEquals(before, descriptors());
    var e = assertThrows(IOException.class, () -> other.connect(GUEST, Duration.ZERO));
    assertInstanceOf(NetworkException.class, e);
    assertThrows(IllegalStateException.class, () -> other.attach("a"));
  }

  /** Whoever was let in at that very moment must not wait forever. */
  @Test
  void closingSendsAwayWhoeverComes() throws Exception {
    for (int i = 0; i < 500; i++) {
      PublishedPort port = network.publish(ANY, GUEST);
      try (Socket client = new Socket(port.address().getAddress(), port.address().getPort())) {
        port.close();
        client.setSoTimeout(20_000);
        assertThrows(SocketException.class, () -> client.getInputStream().read());
      }
    }
  }

  @Test
  void interruptingEndsAWait() throws Exception {
    Thread thread =
        Thread.ofVirtual()
            .unstarted(() ->
                assertThrows(IOException.class, () -> network.connect(GUEST, Duration.ofDays(1))));
    thread.start();
    thread.interrupt();
    thread.join();
  }
}
