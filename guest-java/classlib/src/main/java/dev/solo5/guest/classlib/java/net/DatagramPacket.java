package dev.solo5.guest.classlib.java.net;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Bytes that are sent or received as one, and who the other side is. */
public final class DatagramPacket {
  private byte[] buffer;
  private int offset;
  private int length;
  private int room;
  private @Nullable InetAddress address;
  private int port;

  public DatagramPacket(byte[] buf, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, buf.length);
    this.buffer = buf;
    this.offset = offset;
    this.length = length;
    this.room = length;
  }

  public DatagramPacket(byte[] buf, int length) {
    this(buf, 0, length);
  }

  public DatagramPacket(byte[] buf, int offset, int length, InetAddress address, int port) {
    this(buf, offset, length);
    setAddress(address);
    setPort(port);
  }

  public DatagramPacket(byte[] buf, int offset, int length, SocketAddress address) {
    this(buf, offset, length);
    setSocketAddress(address);
  }

  public DatagramPacket(byte[] buf, int length, InetAddress address, int port) {
    this(buf, 0, length, address, port);
  }

  public DatagramPacket(byte[] buf, int length, SocketAddress address) {
    this(buf, 0, length, address);
  }

  void received(byte[] bytes, InetAddress from, int fromPort) {
    length = Math.min(bytes.length, room);
    System.arraycopy(bytes, 0, buffer, offset, length);
    address = from;
    port = fromPort;
  }

  public @Nullable InetAddress getAddress() {
    return address;
  }

  public int getPort() {
    return port;
  }

  public byte[] getData() {
    return buffer;
  }

  public int getOffset() {
    return offset;
  }

  public int getLength() {
    return length;
  }

  public void setData(byte[] buf, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, buf.length);
    this.buffer = buf;
    this.offset = offset;
    this.length = length;
    this.room = length;
  }

  public void setData(byte[] buf) {
    setData(buf, 0, buf.length);
  }

  public void setLength(int length) {
    if (length < 0 || length + offset > buffer.length) {
      throw new IllegalArgumentException("illegal length");
    }
    this.length = length;
    this.room = length;
  }

  public void setAddress(@Nullable InetAddress iaddr) {
    address = iaddr;
  }

  public void setPort(int iport) {
    if (iport < 0 || iport > 0xffff) {
      throw new IllegalArgumentException("Port out of range:" + iport);
    }
    port = iport;
  }

  public void setSocketAddress(@Nullable SocketAddress address) {
    if (!(address instanceof InetSocketAddress to)) {
      throw new IllegalArgumentException("unsupported address type");
    }
    if (to.isUnresolved()) {
      throw new IllegalArgumentException("unresolved address");
    }
    this.address = to.getAddress();
    this.port = to.getPort();
  }

  public SocketAddress getSocketAddress() {
    return new InetSocketAddress(address, port);
  }
}
