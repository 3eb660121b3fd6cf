package dev.solo5.network;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * A client of a published port and its connection to the guest: two threads carry bytes, one each
 * way, as fast as the slower side takes them. An end goes through one way at a time; a failure ends
 * both with a reset.
 *
 * @param client owned by this
 */
record Relay(SocketChannel client, ExecutorService threads) {
  private static final int BUFFER_BYTES = 64 << 10;

  /** How the guest is reached. */
  @FunctionalInterface
  interface Connector {
    GuestConnection connect() throws IOException;
  }

  /** Connects to the guest and carries everything; returns when both sides have ended. */
  void run(Connector connector) {
    try (client) {
      client.setOption(StandardSocketOptions.TCP_NODELAY, true);
      try (GuestConnection guest = connector.connect()) {
        relay(guest);
      } catch (IOException e) {
        reset();
      }
    } catch (IOException e) {
      // The client is gone; it knows.
    }
  }

  private void relay(GuestConnection guest) throws IOException {
    Future<Boolean> toGuest = threads.submit(() -> carryToGuest(guest));
    boolean complete = carryToClient(guest);
    if (!complete) {
      // The other direction may wait for either.
      client.close();
      guest.abort();
    }
    try {
      complete &= toGuest.get();
    } catch (InterruptedException e) {
      complete = false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    if (!complete) {
      guest.abort();
    }
  }

  /** Carries to the client's side until the guest ends; false when something failed. */
  private boolean carryToClient(GuestConnection guest) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      ByteBuffer buffer = arena.allocate(BUFFER_BYTES).asByteBuffer();
      while (guest.read(buffer.clear()) >= 0) {
        buffer.flip();
        while (buffer.hasRemaining()) {
          int _ = client.write(buffer);
        }
      }
      client.shutdownOutput();
      return true;
    } catch (IOException e) {
      reset();
      return false;
    }
  }

  /** Carries to the guest until the client ends; false when something failed. */
  private boolean carryToGuest(GuestConnection guest) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      ByteBuffer buffer = arena.allocate(BUFFER_BYTES).asByteBuffer();
      while (client.read(buffer.clear()) >= 0) {
        int _ = guest.write(buffer.flip());
      }
      guest.shutdownOutput();
      return true;
    } catch (IOException e) {
      guest.abort();
      return false;
    }
  }

  /** Lets the client see a reset instead of an end. */
  private void reset() {
    try {
      client.setOption(StandardSocketOptions.SO_LINGER, 0);
      client.close();
    } catch (IOException e) {
      // Closed already.
    }
  }
}
