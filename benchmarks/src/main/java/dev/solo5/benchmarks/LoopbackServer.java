package dev.solo5.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * The floor of a published port: a server in this JVM that answers each request on its one
 * connection with bytes that cost nothing to make.
 */
final class LoopbackServer implements AutoCloseable {
  private static final int HEAD_END = 0x0d0a0d0a;

  private final ServerSocket listener;
  private final long bodyBytes;

  LoopbackServer(long bodyBytes) throws IOException {
    this.listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    this.bodyBytes = bodyBytes;
    Thread.ofPlatform().daemon().name("floor").start(this::serve);
  }

  InetSocketAddress address() {
    return (InetSocketAddress) listener.getLocalSocketAddress();
  }

  private void serve() {
    byte[] head = "HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    byte[] body = new byte[64 << 10];
    try (Socket client = listener.accept()) {
      client.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(client.getInputStream());
      OutputStream out = client.getOutputStream();
      while (takeHead(in)) {
        out.write(head);
        for (long left = bodyBytes; left > 0; left -= body.length) {
          out.write(body, 0, (int) Math.min(left, body.length));
        }
      }
    } catch (IOException e) {
      // The client has left; the measurement has noticed if it was too early.
    }
  }

  /** Reads a head of HTTP, up to its empty line; false when it ends before that. */
  static boolean takeHead(InputStream in) throws IOException {
    int end = 0;
    while (end != HEAD_END) {
      int next = in.read();
      if (next < 0) {
        return false;
      }
      end = end << Byte.SIZE | next;
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
