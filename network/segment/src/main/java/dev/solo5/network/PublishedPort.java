package dev.solo5.network;

import dev.solo5.linux.process.Uninterrupted;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A TCP port of this host behind which a guest answers: each connection to it becomes one to the
 * guest. The host's kernel accepts connections whether the guest does or not; those that the guest
 * refuses are reset.
 */
public final class PublishedPort implements AutoCloseable {
  /** More connections than these wait until others have ended. */
  private static final int MOST_CONNECTIONS = 1024;

  private static final int BACKLOG = 256;
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final EthernetSegment segment;
  private final ServerSocketChannel listener;
  private final InetSocketAddress address;
  private final GuestPort guest;
  private final Consumer<PublishedPort> onAccepted;
  private final AtomicBoolean accepted = new AtomicBoolean();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore free = new Semaphore(MOST_CONNECTIONS);
  private final CountDownLatch accepting = new CountDownLatch(1);

  private PublishedPort(
      EthernetSegment segment,
      ServerSocketChannel listener,
      InetSocketAddress address,
      GuestPort guest,
      Consumer<PublishedPort> onAccepted) {
    this.onAccepted = onAccepted;
    this.segment = segment;
    this.listener = listener;
    this.address = address;
    this.guest = guest;
  }

  /**
   * Binds a port and forwards what comes to it.
   *
   * @param onAccepted is told once, by a thread of a connection, when the guest has accepted one
   * @throws NetworkException {@link NetworkProblem.PortUnavailable}
   */
  static PublishedPort open(
      EthernetSegment segment,
      InetSocketAddress onHost,
      GuestPort guest,
      Consumer<PublishedPort> onAccepted)
      throws IOException {
    ServerSocketChannel listener = ServerSocketChannel.open();
    try {
      listener.bind(onHost, BACKLOG);
      InetSocketAddress bound = (InetSocketAddress) listener.getLocalAddress();
      PublishedPort port = new PublishedPort(segment, listener, bound, guest, onAccepted);
      port.threads.execute(port::accept);
      return port;
    } catch (IOException | RuntimeException e) {
      listener.close();
      String reason = e.getMessage() == null ? e.toString() : e.getMessage();
      throw new NetworkException(new NetworkProblem.PortUnavailable(onHost, reason), e);
    }
  }

  /** Where it listens; the port is the one chosen where none was. */
  public InetSocketAddress address() {
    return address;
  }

  /** Where the guest answers. */
  public InetSocketAddress guest() {
    return guest.address();
  }

  private void accept() {
    try {
      while (listener.isOpen()) {
        free.acquire();
        acceptOne();
      }
    } catch (InterruptedException e) {
      // Only close() could, and does not before this is over.
    } finally {
      accepting.countDown();
    }
  }

  private void acceptOne() throws InterruptedException {
    try {
      SocketChannel client = listener.accept();
      try {
        threads.execute(() -> relay(client));
      } catch (RejectedExecutionException e) {
        client.close(); // this is being closed
      }
    } catch (IOException e) {
      // Closed, or this process may open no more descriptors just now.
      free.release();
      if (listener.isOpen()) {
        Thread.sleep(PAUSE);
      }
    }
  }

  private void relay(SocketChannel client) {
    try {
      new Relay(client, threads).run(this::connect);
    } finally {
      free.release();
    }
  }

  private GuestConnection connect() throws IOException {
    GuestConnection connection = guest.connect(segment);
    if (accepted.compareAndSet(false, true)) {
      onAccepted.accept(this);
    }
    return connection;
  }

  /** Stops listening and resets what is open. */
  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      // It listens no more in any case.
    }
    free.release(); // it may wait for that, and then sees that it is over
    // The thread that accepts must not be interrupted: the JDK forgets a socket it just accepted.
    Uninterrupted.run(accepting::await);
    threads.shutdownNow();
    threads.close();
  }
}
