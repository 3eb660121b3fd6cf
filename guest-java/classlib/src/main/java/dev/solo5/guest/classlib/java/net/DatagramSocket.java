package dev.solo5.guest.classlib.java.net;

import dev.solo5.guest.classlib.java.sockets.Mailbox;
import dev.solo5.guest.classlib.java.threads.Waiter;
import dev.solo5.network.udp.UdpPort;
import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A port for datagrams. */
public class DatagramSocket implements Closeable {
  private final SocketSettings settings = new SocketSettings();
  private @Nullable Mailbox mailbox;
  private InetAddress here = new Inet4Address("0.0.0.0", 0);
  private @Nullable InetSocketAddress peer;
  private boolean closed;

  public DatagramSocket() throws SocketException {
    this(new InetSocketAddress(0));
  }

  public DatagramSocket(int port) throws SocketException {
    this(new InetSocketAddress(port));
  }

  public DatagramSocket(int port, @Nullable InetAddress laddr) throws SocketException {
    this(new InetSocketAddress(laddr, port));
  }

  public DatagramSocket(@Nullable SocketAddress bindaddr) throws SocketException {
    settings.broadcast = true;
    if (bindaddr != null) {
      bind(bindaddr);
    }
  }

  public void bind(@Nullable SocketAddress addr) throws SocketException {
    requireOpen();
    if (mailbox != null) {
      throw new SocketException("already bound");
    }
    SocketAddress known = addr == null ? new InetSocketAddress(0) : addr;
    if (!(known instanceof InetSocketAddress at)) {
      throw new IllegalArgumentException("unsupported address type");
    }
    InetAddress address = at.getAddress();
    if (address == null) {
      throw new SocketException("Unresolved address");
    }
    try {
      mailbox = new Mailbox(address.bits, at.getPort());
    } catch (SocketException e) {
      throw e;
    } catch (IOException e) {
      throw new SocketException(e);
    }
    here = address;
  }

  private void requireOpen() throws SocketException {
    if (closed) {
      throw new SocketException("Socket is closed");
    }
  }

  private Mailbox bound() throws SocketException {
    if (closed) {
      throw new SocketException("Socket closed");
    }
    if (mailbox == null) {
      bind(null);
    }
    Mailbox known = mailbox;
    if (known == null) {
      throw new SocketException("Socket is not bound");
    }
    return known;
  }

  public void connect(@Nullable InetAddress address, int port) {
    if (address == null) {
      throw new IllegalArgumentException("Address can't be null");
    }
    peer = new InetSocketAddress(address, port);
  }

  public void connect(@Nullable SocketAddress addr) throws SocketException {
    if (!(addr instanceof InetSocketAddress to)) {
      throw new IllegalArgumentException("Unsupported address type");
    }
    if (to.isUnresolved()) {
      throw new SocketException("Unresolved address");
    }
    peer = to;
  }

  public void disconnect() {
    peer = null;
  }

  public void send(DatagramPacket p) throws IOException {
    Mailbox from = bound();
    InetAddress address = p.getAddress();
    int port = p.getPort();
    InetSocketAddress known = peer;
    if (known != null) {
      if (address != null && !known.equals(p.getSocketAddress())) {
        throw new IllegalArgumentException("connected address and packet address differ");
      }
      address = known.getAddress();
      port = known.getPort();
    }
    if (address == null) {
      throw new IllegalArgumentException("Address not set");
    }
    if (port == 0) {
      throw new SocketException("Can't send to port 0");
    }
    from.send(address.bits, port, p.getData(), p.getOffset(), p.getLength());
  }

  public void receive(DatagramPacket p) throws IOException {
    Mailbox at = bound();
    int timeout = settings.timeout;
    long deadline = timeout == 0 ? Waiter.FOREVER : Waiter.deadlineMillis(timeout);
    while (true) {
      UdpPort.Received received = at.receive(deadline);
      var from = new Inet4Address(null, received.sourceAddress());
      InetSocketAddress known = peer;
      if (known == null
          || (from.equals(known.getAddress()) && received.sourcePort() == known.getPort())) {
        p.received(received.bytes(), from, received.sourcePort());
        return;
      }
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      Mailbox known = mailbox;
      if (known != null) {
        known.close();
      }
    }
  }

  public boolean isBound() {
    return mailbox != null;
  }

  public boolean isConnected() {
    return peer != null;
  }

  public boolean isClosed() {
    return closed;
  }

  public @Nullable InetAddress getInetAddress() {
    return peer == null ? null : peer.getAddress();
  }

  public int getPort() {
    return peer == null ? -1 : peer.getPort();
  }

  public @Nullable SocketAddress getRemoteSocketAddress() {
    return peer;
  }

  public @Nullable InetAddress getLocalAddress() {
    return closed ? null : here;
  }

  public int getLocalPort() {
    Mailbox known = mailbox;
    return closed ? -1 : known == null ? 0 : known.port();
  }

  public @Nullable SocketAddress getLocalSocketAddress() {
    return closed || mailbox == null ? null : new InetSocketAddress(here, getLocalPort());
  }

  public void setSoTimeout(int timeout) throws SocketException {
    requireOpen();
    if (timeout < 0) {
      throw new IllegalArgumentException("timeout < 0");
    }
    settings.timeout = timeout;
  }

  public int getSoTimeout() throws SocketException {
    requireOpen();
    return settings.timeout;
  }

  public void setBroadcast(boolean on) throws SocketException {
    requireOpen();
    settings.broadcast = on;
  }

  public boolean getBroadcast() throws SocketException {
    requireOpen();
    return settings.broadcast;
  }

  public void setReuseAddress(boolean on) throws SocketException {
    requireOpen();
    settings.reuse = on;
  }

  public boolean getReuseAddress() throws SocketException {
    requireOpen();
    return settings.reuse;
  }

  /** Buffers have one size; this only remembers. */
  public void setSendBufferSize(int size) throws SocketException {
    requireOpen();
    settings.sendBuffer = SocketSettings.positive(size, "negative send size");
  }

  public int getSendBufferSize() throws SocketException {
    requireOpen();
    return settings.sendBuffer;
  }

  /** Buffers have one size; this only remembers. */
  public void setReceiveBufferSize(int size) throws SocketException {
    requireOpen();
    settings.receiveBuffer = SocketSettings.positive(size, "invalid receive size");
  }

  public int getReceiveBufferSize() throws SocketException {
    requireOpen();
    return settings.receiveBuffer;
  }

  public <T> DatagramSocket setOption(SocketOption<T> name, T value) throws IOException {
    requireOpen();
    settings.set(name, value);
    return this;
  }

  public <T> T getOption(SocketOption<T> name) throws IOException {
    requireOpen();
    return settings.get(name);
  }

  public Set<SocketOption<?>> supportedOptions() {
    return SocketSettings.OF_MAILBOXES;
  }
}
