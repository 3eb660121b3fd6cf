package dev.solo5.bindings;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The other end of a network of QEMU's: frames in a stream, each after its length in four bytes.
 * Nothing is lost on it and the order is kept.
 */
final class Wire implements AutoCloseable {
  private static final int TYPE_ARP = 0x0806;

  /** The Ethernet type of frames that the guests echo, for local experiments. */
  private static final int TYPE_ECHO = 0x88b5;

  /** The Ethernet type of the frame that ends the guests. */
  private static final int TYPE_END = 0x88b6;

  private static final byte[] GUEST = new byte[] {-1, -1, -1, -1, -1, -1};
  private static final byte[] SELF = new byte[] {2, 0, 0, 0, 0, 1};
  static final int HEADER = 14;

  private final Path directory;
  private final ServerSocketChannel server;

  private Wire(Path directory, ServerSocketChannel server) {
    this.directory = directory;
    this.server = server;
  }

  static Wire open() {
    try {
      Path directory = Files.createTempDirectory("wire"); /* socket names are short */
      ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      server.bind(UnixDomainSocketAddress.of(directory.resolve("socket")));
      return new Wire(directory, server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path socket() {
    return directory.resolve("socket");
  }

  /**
   * Waits for QEMU, which connects before the guest boots, and until the guest announces itself.
   */
  Link connect() throws IOException {
    Link link = new Link(server.accept());
    byte[] announcement = link.receive();
    if (announcement[12] != TYPE_ARP >> 8 || announcement[13] != (byte) TYPE_ARP) {
      throw new AssertionError("not an announcement: " + Arrays.toString(announcement));
    }
    return link;
  }

  /** What QEMU is connected by. */
  static final class Link implements AutoCloseable {
    private final SocketChannel peer;
    private final DataInputStream input;
    private final DataOutputStream output;

    private Link(SocketChannel peer) {
      this.peer = peer;
      this.input = new DataInputStream(Channels.newInputStream(peer));
      this.output = new DataOutputStream(Channels.newOutputStream(peer));
    }

    void send(byte[] frame) throws IOException {
      output.writeInt(frame.length);
      output.write(frame);
      output.flush();
    }

    byte[] receive() throws IOException {
      byte[] frame = new byte[input.readInt()];
      input.readFully(frame);
      return frame;
    }

    @Override
    public void close() throws IOException {
      peer.close();
    }
  }

  /** A frame of that size, to all stations; its content depends on its number. */
  static byte[] frame(int size, int number) {
    byte[] frame = new byte[size];
    for (int i = HEADER; i < size; i++) {
      frame[i] = (byte) (number * 31 + i * 7 + i / 256);
    }
    System.arraycopy(GUEST, 0, frame, 0, GUEST.length);
    System.arraycopy(SELF, 0, frame, GUEST.length, SELF.length);
    frame[12] = (byte) (TYPE_ECHO >> 8);
    frame[13] = (byte) TYPE_ECHO;
    return frame;
  }

  static byte[] end() {
    byte[] frame = frame(60, 0);
    frame[13] = (byte) TYPE_END;
    return frame;
  }

  /** Whether a frame is what the guest makes of another: sent back to this station. */
  static boolean isEcho(byte[] sent, byte[] received) {
    return received.length == sent.length
        && Arrays.equals(received, 0, SELF.length, SELF, 0, SELF.length)
        && Arrays.equals(received, 12, received.length, sent, 12, sent.length);
  }

  @Override
  public void close() {
    try {
      server.close();
      Files.deleteIfExists(socket());
      Files.deleteIfExists(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
