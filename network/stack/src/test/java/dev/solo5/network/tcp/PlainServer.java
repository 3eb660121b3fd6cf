package dev.solo5.network.tcp;

import dev.solo5.network.ip.Octets;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The other side, as simply as TCP lets it: one connection, bytes in order only, everything from
 * the first that is not acknowledged again when nothing has come for a while. It shares no code
 * with the client but the segment's format.
 */
final class PlainServer {
  static final int PORT = 80;
  private static final long AGAIN = TimeUnit.MILLISECONDS.toNanos(300);
  private static final int MSS = 500;

  private final int first = 0xfffffff0; // wraps soon
  private final Consumer<TcpSegment> out;
  private final byte[] data;
  private final int window;
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private @Nullable TcpSegment client;
  private int acknowledged; // bytes of ours
  private int sent;
  private int highest = first + 1; // behind everything that was ever sent
  private int next; // of the client's
  private int clientWindow;
  private boolean clientEnded;
  private boolean endAcknowledged;
  private long againAt = Long.MAX_VALUE;
  boolean wasReset;

  /**
   * @param data what to send, and then the end
   * @param window what to tell; never more is taken at once
   */
  PlainServer(byte[] data, int window, Consumer<TcpSegment> out) {
    this.data = data;
    this.window = window;
    this.out = out;
  }

  byte[] received() {
    return received.toByteArray();
  }

  boolean isDone() {
    return clientEnded && endAcknowledged;
  }

  long deadline() {
    return isDone() ? Long.MAX_VALUE : againAt;
  }

  void receive(TcpSegment segment, long now) {
    if (segment.has(TcpSegment.RST)) {
      wasReset = true;
      againAt = Long.MAX_VALUE;
      return;
    }
    if (segment.has(TcpSegment.SYN)) {
      client = segment;
      next = segment.sequence() + 1;
      send(TcpSegment.SYN | TcpSegment.ACK, first, Octets.allocate(0));
      againAt = now + AGAIN;
      return;
    }
    if (client == null) {
      return;
    }
    acknowledge(segment);
    clientWindow = segment.window();
    if (segment.length() > 0) {
      take(segment);
      send(TcpSegment.ACK, highest, Octets.allocate(0));
    }
    sendMore(now);
  }

  private void acknowledge(TcpSegment segment) {
    int bytes = segment.acknowledgement() - (first + 1);
    if (bytes == data.length + 1) {
      endAcknowledged = true;
    }
    acknowledged = Math.max(acknowledged, Math.min(bytes, data.length));
    sent = Math.max(sent, acknowledged);
  }

  private void take(TcpSegment segment) {
    int skip = next - segment.sequence();
    int size = segment.payload().remaining();
    if (skip < 0 || skip > size) {
      return;
    }
    byte[] fresh = new byte[Math.min(size - skip, window)];
    System.arraycopy(segment.payload().copy(), skip, fresh, 0, fresh.length);
    received.writeBytes(fresh);
    next += fresh.length;
    if (segment.has(TcpSegment.FIN) && fresh.length == size - skip && !clientEnded) {
      clientEnded = true;
      next++;
    }
  }

  private void sendMore(long now) {
    while (sent < data.length && sent - acknowledged + MSS <= clientWindow) {
      sendData();
    }
    if (sent < data.length && sent == acknowledged && clientWindow > 0) {
      sendData();
    }
    if (sent == data.length && !endAcknowledged) {
      send(TcpSegment.FIN | TcpSegment.ACK, first + 1 + sent, Octets.allocate(0));
    }
    againAt = now + AGAIN;
  }

  private void sendData() {
    int length = Math.min(Math.min(MSS, data.length - sent), clientWindow);
    send(TcpSegment.ACK, first + 1 + sent, Octets.view(data).slice(sent, length));
    sent += length;
  }

  void runTimers(long now) {
    if (now < againAt || client == null) {
      return;
    }
    sent = acknowledged;
    if (next == client.sequence() + 1 && acknowledged == 0) {
      send(TcpSegment.SYN | TcpSegment.ACK, first, Octets.allocate(0));
    }
    if (clientWindow == 0 && sent < data.length) {
      clientWindow = 1; // asks
    }
    sendMore(now);
  }

  private void send(int flags, int sequence, Octets payload) {
    TcpSegment to = client;
    if (to != null) {
      int end = sequence + payload.remaining() + (flags & TcpSegment.FIN);
      highest = end - highest > 0 ? end : highest;
      int mss = (flags & TcpSegment.SYN) == 0 ? 0 : MSS;
      out.accept(
          new TcpSegment(
              PORT,
              to.sourcePort(),
              sequence,
              next,
              flags,
              window,
              mss,
              -1,
              payload.slice(payload.position(), payload.remaining())));
    }
  }
}
