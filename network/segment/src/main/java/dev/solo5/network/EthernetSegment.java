package dev.solo5.network;

import dev.solo5.linux.Epoll;
import dev.solo5.linux.EventFd;
import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.net.FramePair;
import dev.solo5.linux.process.Uninterrupted;
import dev.solo5.network.address.Ipv4Subnet;
import dev.solo5.network.host.HostEndpoint;
import dev.solo5.network.ip.Ethernet;
import dev.solo5.network.ip.Octets;
import dev.solo5.network.lan.LearningSwitch;
import dev.solo5.network.lan.SwitchPort;
import dev.solo5.network.tcp.InitialSequence;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * An Ethernet segment: devices, a switch, the host, and one thread that waits for frames and for
 * time to pass. Everything is done under one lock; a caller from outside takes it, does something
 * and calls {@link #settle}. Nothing that holds it ever waits.
 */
final class EthernetSegment implements AutoCloseable {
  private static final long WAKE = -1;
  private static final int CLOSED = -2;
  private static final int EVENTS = 64;

  /** After this many frames of one device, it is the others' turn. */
  private static final int BATCH = 64;

  /** In each direction of each wire; the kernel counts some 2.5 KiB for a full frame. */
  private static final int WIRE_BYTES = 512 << 10;

  private static final int HUNG_UP =
      dev.solo5.linux.abi.Epoll.EPOLLHUP
          | dev.solo5.linux.abi.Epoll.EPOLLRDHUP
          | dev.solo5.linux.abi.Epoll.EPOLLERR;

  /**
   * While connections are open, the thread wakes up so often at least: no earlier is any of their
   * deadlines when it is set, and so nobody has to wake it.
   */
  private static final long LONGEST_SLEEP = TimeUnit.MILLISECONDS.toNanos(200);

  /** Locally administered, IEEE 802: 02:50 and the host's address. */
  private static final long HOST_MAC = 0x0250_0000_0000L;

  private final ReentrantLock lock = new ReentrantLock();
  private final Arena arena = Arena.ofShared();
  private final MemorySegment input = arena.allocate(Ethernet.MAX_BYTES + 1, Long.BYTES);
  private final MemorySegment output = arena.allocate(Ethernet.MAX_BYTES, Long.BYTES);
  private final byte[] frame = new byte[Ethernet.MAX_BYTES + 1];
  private final Octets received = Octets.view(frame);
  private final LearningSwitch lan = new LearningSwitch();
  private final SwitchPort hostPort;
  private final HostEndpoint host;
  private final long mac;
  private final InitialSequence initialSequence;
  private final Epoll epoll;
  private final EventFd wake;
  private final Map<String, DevicePort> byName = new HashMap<>();
  private final Map<Long, DevicePort> attached = new HashMap<>();
  private final Thread thread;
  private long lastId;
  private long sleepingUntil = Long.MAX_VALUE;
  private boolean closed;
  private @Nullable RuntimeException failed;
  private @Nullable Outbound outbound;
  private @Nullable Capture capture;

  private EthernetSegment(Ipv4Subnet subnet, Epoll epoll, EventFd wake) {
    this.epoll = epoll;
    this.wake = wake;
    mac = HOST_MAC | Integer.toUnsignedLong(subnet.host().bits());
    byte[] secret = new byte[InitialSequence.SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    initialSequence = new InitialSequence(secret);
    host =
        new HostEndpoint(
            subnet, mac, Octets.allocate(Ethernet.MAX_BYTES), this::fromHost, initialSequence);
    hostPort = this::toHost;
    lan.attach(hostPort, mac);
    thread = Thread.ofPlatform().daemon().name("solo5-network " + subnet).start(this::run);
  }

  static EthernetSegment open(Ipv4Subnet subnet) throws LinuxException {
    Epoll epoll = Epoll.open();
    try {
      EventFd wake = EventFd.open();
      try {
        epoll.add(wake.fd(), WAKE);
        return new EthernetSegment(subnet, epoll, wake);
      } catch (LinuxException e) {
        wake.close();
        throw e;
      }
    } catch (LinuxException e) {
      epoll.close();
      throw e;
    }
  }

  private void fromHost(Octets sent) {
    keep(sent);
    lan.forward(hostPort, sent);
  }

  private void toHost(Octets sent) {
    if (outbound == null || !outbound.receive(sent, System.nanoTime())) {
      host.receive(sent);
    }
  }

  private void keep(Octets sent) {
    if (capture != null) {
      capture.take(sent);
    }
  }

  /** Keeps all frames from now on in a file, instead of an earlier one. */
  void capture(Path file, String name) throws NetworkException {
    lock.lock();
    try {
      requireOpen();
      Capture begun = Capture.open(file, name);
      if (capture != null) {
        capture.close();
      }
      capture = begun;
    } finally {
      lock.unlock();
    }
  }

  /** Lets guests reach what is beyond the segment; before they are there. */
  void letOut(Ipv4Subnet subnet, OutboundSettings settings) throws IOException {
    lock.lock();
    try {
      requireOpen();
      outbound = Outbound.open(this, subnet, mac, settings, this::fromHost, initialSequence);
    } finally {
      lock.unlock();
    }
  }

  ReentrantLock lock() {
    return lock;
  }

  /** The host, told what time it is; under the lock. */
  HostEndpoint host() {
    return host.at(System.nanoTime());
  }

  /** Whether it carries nothing any more. */
  boolean isClosed() {
    return closed || failed != null;
  }

  /** After something was done from outside, under the lock: sends what is owed, keeps time. */
  void settle() {
    if (isClosed()) {
      return;
    }
    flush();
    long deadline = deadline();
    if (deadline < sleepingUntil) {
      sleepingUntil = deadline; // once is enough
      signal();
    }
  }

  private void flush() {
    host().flush();
    if (outbound != null) {
      outbound.flush();
    }
  }

  private long deadline() {
    long own = host.deadline();
    return outbound == null ? own : Math.min(own, outbound.deadline());
  }

  private boolean isIdle() {
    return host.connections().size() == 0 && (outbound == null || outbound.isIdle());
  }

  private void signal() {
    try {
      wake.signal();
    } catch (LinuxException e) {
      throw new IllegalStateException("the thread of a network can't be woken", e);
    }
  }

  /** Adds a device; the guest's end of its wire, which is the caller's. */
  Fd attach(String device) throws LinuxException {
    lock.lock();
    try {
      requireOpen();
      FramePair wire = FramePair.open(WIRE_BYTES);
      DevicePort port;
      try {
        port = new DevicePort(++lastId, wire.near(), epoll, output);
      } catch (LinuxException e) {
        wire.close();
        throw e;
      }
      DevicePort before = byName.put(device, port);
      if (before != null) {
        detach(before);
      }
      attached.put(port.id(), port);
      lan.attach(port);
      return wire.far();
    } finally {
      lock.unlock();
    }
  }

  private void requireOpen() {
    if (closed || failed != null) {
      throw new IllegalStateException("the network is closed", failed);
    }
  }

  private void detach(DevicePort port) {
    if (attached.remove(port.id()) != null) {
      port.close();
      Set<Long> gone = lan.detach(port);
      host().gone(gone);
      if (outbound != null) {
        outbound.gone(gone);
      }
    }
  }

  Optional<NetworkCounters> counters(String device) {
    lock.lock();
    try {
      return Optional.ofNullable(byName.get(device)).map(DevicePort::counters);
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    long[] ids = new long[EVENTS];
    int[] events = new int[EVENTS];
    int timeoutMillis = -1;
    while (timeoutMillis != CLOSED) {
      int ready;
      try {
        ready = epoll.await(ids, events, timeoutMillis);
      } catch (LinuxException e) {
        throw new IllegalStateException("a network can't wait for its devices", e);
      }
      lock.lock();
      try {
        timeoutMillis = closed ? CLOSED : work(ids, events, ready);
      } finally {
        lock.unlock();
      }
    }
  }

  /** Handles what is ready and what is due; how long to sleep then, {@link #CLOSED} for no more. */
  private int work(long[] ids, int[] events, int ready) {
    try {
      return handle(ids, events, ready);
    } catch (RuntimeException unexpected) {
      // Whoever waits for a guest is told, instead of waiting forever.
      failed = unexpected;
      abortAll();
      return CLOSED;
    }
  }

  private int handle(long[] ids, int[] events, int ready) {
    host();
    for (int i = 0; i < ready; i++) {
      DevicePort port = attached.get(ids[i]);
      if (port != null) {
        serve(port, events[i]);
      } else if (ids[i] == WAKE) {
        wakened();
      }
    }
    host().runTimers();
    if (outbound != null) {
      outbound.runTimers(System.nanoTime());
    }
    flush();
    return sleep(System.nanoTime());
  }

  private void wakened() {
    try {
      wake.await();
    } catch (LinuxException e) {
      throw new IllegalStateException("a counter that is ready can't be read", e);
    }
  }

  private int sleep(long now) {
    long limit = isIdle() ? Long.MAX_VALUE : now + LONGEST_SLEEP;
    sleepingUntil = Math.min(deadline(), limit);
    if (sleepingUntil == Long.MAX_VALUE) {
      return -1;
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(sleepingUntil - now) + 1;
    return Math.clamp(millis, 0, Integer.MAX_VALUE);
  }

  private void serve(DevicePort port, int events) {
    if ((events & dev.solo5.linux.abi.Epoll.EPOLLOUT) != 0) {
      port.drain();
    }
    for (int count = 0; count < BATCH; count++) {
      long size = port.read(input);
      if (size > 0) {
        forward(port, (int) size);
      } else if (size == 0 && (events & HUNG_UP) == 0) {
        port.refused(); // an empty message is no end
      } else if (size != -Errno.ECONNRESET) { // told once, ahead of the last frames
        if (size != -Errno.EAGAIN) {
          detach(port);
        }
        return;
      }
    }
  }

  private void forward(DevicePort port, int size) {
    try {
      MemorySegment.copy(input, ValueLayout.JAVA_BYTE, 0, frame, 0, size);
      if (Ethernet.isFrame(received.clear().limit(size))) {
        keep(received);
      }
      if (!lan.forward(port, received)) {
        port.refused();
      }
    } catch (RuntimeException e) {
      // Whatever a guest has sent, the others' network goes on.
      port.refused();
    }
  }

  private void abortAll() {
    host.connections().abortAll();
    if (outbound != null) {
      outbound.abort();
    }
  }

  /** Ends all connections and the thread. Descriptors of the guests' ends stay theirs. */
  @Override
  public void close() {
    lock.lock();
    try {
      if (closed) {
        return;
      }
      host();
      abortAll();
      closed = true;
      signal();
    } finally {
      lock.unlock();
    }
    if (outbound != null) {
      outbound.close();
    }
    Uninterrupted.join(thread);
    if (capture != null) {
      capture.close();
    }
    attached.values().forEach(DevicePort::close);
    epoll.close();
    wake.close();
    arena.close();
  }
}
