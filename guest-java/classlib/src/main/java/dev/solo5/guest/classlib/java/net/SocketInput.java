package dev.solo5.guest.classlib.java.net;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** What comes from a peer. */
final class SocketInput extends InputStream {
  private final Socket socket;
  private final byte[] single = new byte[1];

  SocketInput(Socket socket) {
    this.socket = socket;
  }

  @Override
  public int read() throws IOException {
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, into.length);
    return length == 0 ? 0 : socket.read(into, offset, length);
  }

  @Override
  public int available() throws IOException {
    return socket.available();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
