package dev.solo5.network;

import dev.solo5.linux.process.Uninterrupted;
import dev.solo5.network.ip.Octets;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntPredicate;

/**
 * Datagrams from guests to the outside and back: a socket for each pair of a guest's port and a
 * destination, for as long as it is used, and one thread that waits for answers. All but that
 * thread comes under the segment's lock.
 */
final class UdpOutlet implements AutoCloseable {
  /** More at once are not kept; then the one that was not used for longest ends. */
  static final int MOST_FLOWS = 256;

  /** What is not used for so long ends, RFC 4787 section 4.3 asks for two minutes at least. */
  private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(120);

  /** So many datagrams of one socket are taken before it is the others' turn. */
  private static final int BATCH = 32;

  private static final int LONGEST = 65_535;

  private final ReentrantLock lock;
  private final Selector selector;
  private final Thread thread;
  private final LinkedHashMap<Flow, Outgoing> flows = new LinkedHashMap<>(16, 0.75f, true);
  private final ByteBuffer sent = ByteBuffer.allocateDirect(LONGEST);
  private final ByteBuffer received = ByteBuffer.allocateDirect(LONGEST);
  private final byte[] bytes = new byte[LONGEST];

  /** Whoever takes a datagram that came, under the lock. */
  @FunctionalInterface
  interface Answers {
    void take(Octets payload);
  }

  /**
   * A guest's port and where its datagrams go.
   *
   * @param address as the guest says it
   */
  record Flow(int guest, int guestPort, int address, int port) {}

  private static final class Outgoing {
    final DatagramChannel channel;
    long lastNanos;

    Outgoing(DatagramChannel channel) {
      this.channel = channel;
    }
  }

  private UdpOutlet(ReentrantLock lock, Selector selector, String name) {
    this.lock = lock;
    this.selector = selector;
    this.thread = Thread.ofPlatform().daemon().name(name).start(this::run);
  }

  static UdpOutlet open(ReentrantLock lock, String name) throws IOException {
    return new UdpOutlet(lock, Selector.open(), name);
  }

  /** A socket to one destination, whose datagrams are handed on; closed with this. */
  DatagramChannel connect(InetSocketAddress to, Answers answers) throws IOException {
    DatagramChannel channel = DatagramChannel.open();
    try {
      channel.configureBlocking(false);
      channel.connect(to);
      channel.register(selector, SelectionKey.OP_READ, answers);
      selector.wakeup();
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Whether a flow is there, so that nobody has to be asked for it again. */
  boolean has(Flow flow) {
    return flows.containsKey(flow);
  }

  /** Begins a flow, or lets it be when that can't be done. */
  void begin(Flow flow, InetSocketAddress to, Answers answers, long now) {
    try {
      Outgoing outgoing = new Outgoing(connect(to, answers));
      outgoing.lastNanos = now;
      flows.put(flow, outgoing);
      if (flows.size() > MOST_FLOWS) {
        end(flows.pollFirstEntry().getValue());
      }
    } catch (IOException e) {
      // No way there, or no more descriptors: the datagram is lost.
    }
  }

  /** Sends a datagram of a flow, or loses it. */
  void send(Flow flow, Octets payload, long now) {
    Outgoing outgoing = flows.get(flow);
    if (outgoing != null) {
      outgoing.lastNanos = now;
      send(outgoing.channel, payload);
    }
  }

  /** Sends a datagram, or loses it. */
  void send(DatagramChannel channel, Octets payload) {
    try {
      payload.give((array, from, size) -> sent.clear().put(array, from, size).flip());
      int _ = channel.write(sent);
    } catch (IOException e) {
      // Nobody listens there, or there is no way: lost.
    }
  }

  /** When {@link #runTimers} has to be called next. */
  long deadline() {
    return flows.isEmpty() ? Long.MAX_VALUE : flows.firstEntry().getValue().lastNanos + IDLE_NANOS;
  }

  /** Ends what has not been used for long. */
  void runTimers(long now) {
    while (now >= deadline()) {
      end(flows.pollFirstEntry().getValue());
    }
  }

  /** Ends all flows of some guests. */
  void gone(IntPredicate guests) {
    for (Iterator<Map.Entry<Flow, Outgoing>> all = flows.entrySet().iterator(); all.hasNext(); ) {
      Map.Entry<Flow, Outgoing> entry = all.next();
      if (guests.test(entry.getKey().guest())) {
        end(entry.getValue());
        all.remove();
      }
    }
  }

  int size() {
    return flows.size();
  }

  private void end(Outgoing outgoing) {
    try {
      outgoing.channel.close();
    } catch (IOException e) {
      // Nothing comes from it any more in any case.
    }
    selector.wakeup(); // which lets go of the descriptor
  }

  private void run() {
    try {
      while (selector.isOpen()) {
        selector.select();
        Set<SelectionKey> ready = selector.selectedKeys();
        for (SelectionKey key : ready) {
          receive(key);
        }
        ready.clear();
      }
    } catch (ClosedSelectorException e) {
      // That is the end.
    } catch (IOException e) {
      throw new IllegalStateException("a network can't wait for answers from outside", e);
    }
  }

  private void receive(SelectionKey key) {
    Answers answers = (Answers) key.attachment();
    DatagramChannel channel = (DatagramChannel) key.channel();
    for (int count = 0; count < BATCH; count++) {
      try {
        if (channel.read(received.clear()) < 0 || received.flip().limit() == 0) {
          return;
        }
      } catch (IOException | CancelledKeyException e) {
        return; // closed, or nobody listens there
      }
      int size = received.limit();
      received.get(bytes, 0, size);
      lock.lock();
      try {
        answers.take(Octets.view(bytes).limit(size));
      } catch (RuntimeException e) {
        // Whatever has come from outside, it costs only itself.
      } finally {
        lock.unlock();
      }
    }
  }

  /** Closes all sockets and ends the thread, without the lock. */
  @Override
  public void close() {
    try {
      for (SelectionKey key : selector.keys()) {
        key.channel().close();
      }
      selector.close();
    } catch (IOException e) {
      // The thread ends in any case.
    }
    Uninterrupted.join(thread);
  }
}
