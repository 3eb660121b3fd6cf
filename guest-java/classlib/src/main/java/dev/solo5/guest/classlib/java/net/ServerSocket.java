package dev.solo5.guest.classlib.java.net;

import dev.solo5.guest.classlib.java.sockets.Listener;
import dev.solo5.guest.classlib.java.threads.Waiter;
import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A port where connections are accepted. */
public class ServerSocket implements Closeable {
  private static final int BACKLOG = 50;

  private final SocketSettings settings = new SocketSettings();
  private @Nullable Listener listener;
  private InetAddress address = new Inet4Address("0.0.0.0", 0);
  private boolean closed;

  public ServerSocket() throws IOException {
    settings.reuse = true;
  }

  public ServerSocket(int port) throws IOException {
    this(port, BACKLOG, null);
  }

  public ServerSocket(int port, int backlog) throws IOException {
    this(port, backlog, null);
  }

  public ServerSocket(int port, int backlog, @Nullable InetAddress bindAddr) throws IOException {
    this();
    if (port < 0 || port > 0xffff) {
      throw new IllegalArgumentException("Port value out of range: " + port);
    }
    bind(new InetSocketAddress(bindAddr, port), backlog);
  }

  public void bind(@Nullable SocketAddress endpoint) throws IOException {
    bind(endpoint, BACKLOG);
  }

  public void bind(@Nullable SocketAddress endpoint, int backlog) throws IOException {
    requireOpen();
    if (listener != null) {
      throw new SocketException("Already bound");
    }
    SocketAddress known = endpoint == null ? new InetSocketAddress(0) : endpoint;
    if (!(known instanceof InetSocketAddress at)) {
      throw new IllegalArgumentException("Unsupported address type");
    }
    InetAddress here = at.getAddress();
    if (here == null) {
      throw new SocketException("Unresolved address");
    }
    listener = new Listener(here.bits, at.getPort(), backlog < 1 ? BACKLOG : backlog);
    address = here;
  }

  private void requireOpen() throws SocketException {
    if (closed) {
      throw new SocketException("Socket is closed");
    }
  }

  public Socket accept() throws IOException {
    var socket = new Socket();
    implAccept(socket);
    return socket;
  }

  protected final void implAccept(Socket socket) throws IOException {
    requireOpen();
    Listener known = listener;
    if (known == null) {
      throw new SocketException("Socket is not bound yet");
    }
    int timeout = settings.timeout;
    socket.accept(known.accept(timeout == 0 ? Waiter.FOREVER : Waiter.deadlineMillis(timeout)));
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      Listener known = listener;
      if (known != null) {
        known.close();
      }
    }
  }

  public @Nullable InetAddress getInetAddress() {
    return listener == null ? null : address;
  }

  public int getLocalPort() {
    Listener known = listener;
    return known == null ? -1 : known.port();
  }

  public @Nullable SocketAddress getLocalSocketAddress() {
    return listener == null ? null : new InetSocketAddress(address, getLocalPort());
  }

  public boolean isBound() {
    return listener != null;
  }

  public boolean isClosed() {
    return closed;
  }

  public void setSoTimeout(int timeout) throws SocketException {
    requireOpen();
    if (timeout < 0) {
      throw new IllegalArgumentException("timeout < 0");
    }
    settings.timeout = timeout;
  }

  public int getSoTimeout() throws IOException {
    requireOpen();
    return settings.timeout;
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
  public void setReceiveBufferSize(int size) throws SocketException {
    requireOpen();
    settings.receiveBuffer = SocketSettings.positive(size, "negative receive size");
  }

  public int getReceiveBufferSize() throws SocketException {
    requireOpen();
    return settings.receiveBuffer;
  }

  public void setPerformancePreferences(int connectionTime, int latency, int bandwidth) {}

  public <T> ServerSocket setOption(SocketOption<T> name, T value) throws IOException {
    requireOpen();
    settings.set(name, value);
    return this;
  }

  public <T> T getOption(SocketOption<T> name) throws IOException {
    requireOpen();
    return settings.get(name);
  }

  public Set<SocketOption<?>> supportedOptions() {
    return SocketSettings.OF_LISTENERS;
  }

  @Override
  public String toString() {
    return listener == null
        ? "ServerSocket[unbound]"
        : "ServerSocket[addr=" + address + ",localport=" + getLocalPort() + "]";
  }
}
