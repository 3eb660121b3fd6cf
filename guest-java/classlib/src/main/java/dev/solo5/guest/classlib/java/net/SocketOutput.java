package dev.solo5.guest.classlib.java.net;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/** What goes to a peer. */
final class SocketOutput extends OutputStream {
  private final Socket socket;

  SocketOutput(Socket socket) {
    this.socket = socket;
  }

  @Override
  public void write(int octet) throws IOException {
    socket.write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, from.length);
    socket.write(from, offset, length);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
