package dev.solo5.network;

import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.net.NetDescriptor;
import dev.solo5.linux.net.Tap;
import dev.solo5.network.address.Ipv4Subnet;
import dev.solo5.network.host.HostEndpoint;
import dev.solo5.network.ip.Ethernet;
import dev.solo5.network.ip.Octets;
import dev.solo5.network.tcp.InitialSequence;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A host of our stack on a tap, whose frames are lost, doubled and delayed in both directions, and
 * so come in another order. The other side is the kernel's.
 */
final class BadTap implements AutoCloseable {
  private static final long NAP_NANOS = 200_000;
  private static final long MAC = 0x020000000002L;

  @SuppressWarnings("ArrayRecordComponent") // handed over, and no value to compare
  private record Frame(long at, long order, boolean toKernel, byte[] bytes)
      implements Comparable<Frame> {
    @Override
    public int compareTo(Frame other) {
      return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
    }
  }

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment room = arena.allocate(Ethernet.MAX_BYTES + 1, Long.BYTES);
  private final PriorityQueue<Frame> under = new PriorityQueue<>();
  private final Random random;
  private final NetDescriptor tap;
  private final double badness;
  private final long mostDelay;
  private long order;
  final HostEndpoint host;
  long carried;
  long lost;

  BadTap(String name, long seed, double badness, long mostDelay) throws LinuxException {
    this.random = new Random(seed);
    this.badness = badness;
    this.mostDelay = mostDelay;
    this.tap = Tap.open(name);
    this.host =
        new HostEndpoint(
            Ipv4Subnet.of("10.0.0.2/24"),
            MAC,
            Octets.allocate(Ethernet.MAX_BYTES),
            frame -> carry(frame.copy(), true),
            new InitialSequence(new byte[16]));
  }

  private void carry(byte[] bytes, boolean toKernel) {
    carried++;
    int copies = random.nextDouble() < badness ? 0 : random.nextDouble() < badness ? 2 : 1;
    lost += copies == 0 ? 1 : 0;
    for (int i = 0; i < copies; i++) {
      long delay = (long) (random.nextDouble() * mostDelay);
      under.add(new Frame(System.nanoTime() + delay, order++, toKernel, bytes));
    }
  }

  /** Does what is due, and waits a little if there was nothing. */
  void step() {
    Fd fd = tap.fd();
    boolean idle = true;
    for (long size = fd.read(room); size > 0; size = fd.read(room)) {
      carry(room.asSlice(0, size).toArray(ValueLayout.JAVA_BYTE), false);
      idle = false;
    }
    while (!under.isEmpty() && under.element().at() <= System.nanoTime()) {
      deliver(under.remove());
      idle = false;
    }
    host.at(System.nanoTime()).runTimers();
    host.flush();
    if (idle) {
      LockSupport.parkNanos(NAP_NANOS);
    }
  }

  private void deliver(Frame frame) {
    if (frame.toKernel()) {
      MemorySegment.copy(frame.bytes(), 0, room, ValueLayout.JAVA_BYTE, 0, frame.bytes().length);
      tap.fd().write(room.asSlice(0, frame.bytes().length));
    } else {
      host.at(System.nanoTime()).receive(Octets.view(frame.bytes()));
    }
  }

  /** A delay that reorders. */
  static long millis(long millis) {
    return TimeUnit.MILLISECONDS.toNanos(millis);
  }

  @Override
  public void close() {
    tap.close();
    arena.close();
  }
}
