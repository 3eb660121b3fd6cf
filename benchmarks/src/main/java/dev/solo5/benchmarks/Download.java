package dev.solo5.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * An answer of HTTP over one TCP connection of this machine's loopback, which stays open: from the
 * request to the last byte.
 */
final class Download implements Subject, AutoCloseable {
  private final String name;
  private final Socket socket;
  private final byte[] request;
  private final long bodyBytes;
  private final byte[] buffer = new byte[64 << 10];

  /**
   * Connects.
   *
   * @param bodyBytes what the server answers, and no byte more
   */
  Download(String name, InetSocketAddress server, String path, long bodyBytes) throws IOException {
    this.name = name;
    this.bodyBytes = bodyBytes;
    this.request =
        ("GET " + path + " HTTP/1.1\r\nHost: g\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    this.socket = new Socket(server.getAddress(), server.getPort());
    socket.setTcpNoDelay(true);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long runNanos() throws IOException {
    long start = System.nanoTime();
    socket.getOutputStream().write(request);
    InputStream in = socket.getInputStream();
    if (!LoopbackServer.takeHead(in)) {
      throw new IOException(name + ": ended in its head");
    }
    long left = bodyBytes;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        throw new IOException(name + ": ended " + left + " bytes early");
      }
      left -= read;
    }
    return System.nanoTime() - start;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
