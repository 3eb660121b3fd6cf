package dev.solo5.guest.classlib.java.net;

import dev.solo5.guest.classlib.java.sockets.Stream;
import dev.solo5.guest.classlib.java.threads.Waiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An end of a connection. */
public class Socket implements Closeable {
  private final SocketSettings settings = new SocketSettings();
  private @Nullable Stream stream;
  private @Nullable InetAddress remote;
  private @Nullable SocketInput input;
  private @Nullable SocketOutput output;
  private int boundPort;
  private boolean bound;
  private boolean connected;
  private boolean closed;
  private boolean inputShut;
  private boolean outputShut;

  public Socket() {}

  public Socket(@Nullable String host, int port) throws UnknownHostException, IOException {
    this(InetAddress.getByName(host), port, null, 0);
  }

  public Socket(InetAddress address, int port) throws IOException {
    this(address, port, null, 0);
  }

  public Socket(@Nullable String host, int port, @Nullable InetAddress localAddr, int localPort)
      throws IOException {
    this(InetAddress.getByName(host), port, localAddr, localPort);
  }

  public Socket(InetAddress address, int port, @Nullable InetAddress localAddr, int localPort)
      throws IOException {
    if (localAddr != null || localPort != 0) {
      bind(new InetSocketAddress(localAddr, localPort));
    }
    connect(new InetSocketAddress(address, port));
  }

  /** One that a peer has opened. */
  void accept(Stream accepted) {
    stream = accepted;
    remote = new Inet4Address(null, accepted.remoteAddress());
    bound = true;
    connected = true;
  }

  public void connect(SocketAddress endpoint) throws IOException {
    connect(endpoint, 0);
  }

  public void connect(@Nullable SocketAddress endpoint, int timeout) throws IOException {
    if (endpoint == null) {
      throw new IllegalArgumentException("connect: The address can't be null");
    }
    if (timeout < 0) {
      throw new IllegalArgumentException("connect: timeout can't be negative");
    }
    requireOpen();
    if (connected) {
      throw new SocketException("Already connected");
    }
    if (!(endpoint instanceof InetSocketAddress to)) {
      throw new IllegalArgumentException("Unsupported address type");
    }
    InetAddress address = to.getAddress();
    if (address == null) {
      throw new UnknownHostException(to.getHostName());
    }
    long deadline = timeout == 0 ? Waiter.FOREVER : Waiter.deadlineMillis(timeout);
    InetAddress known = address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
    try {
      Stream opening = Stream.open(known.bits, to.getPort(), boundPort);
      stream = opening;
      opening.awaitOpened(deadline);
      opening.keepAlive(settings.keepAlive);
    } catch (IOException e) {
      close();
      throw e;
    }
    remote = address;
    bound = true;
    connected = true;
  }

  public void bind(@Nullable SocketAddress bindpoint) throws IOException {
    requireOpen();
    if (bound) {
      throw new SocketException("Already bound");
    }
    if (bindpoint != null) {
      if (!(bindpoint instanceof InetSocketAddress at)) {
        throw new IllegalArgumentException("Unsupported address type");
      }
      if (at.isUnresolved()) {
        throw new SocketException("Unresolved address");
      }
      boundPort = at.getPort();
    }
    bound = true;
  }

  private void requireOpen() throws SocketException {
    if (closed) {
      throw new SocketException("Socket is closed");
    }
  }

  private Stream connected() throws SocketException {
    requireOpen();
    if (!connected || stream == null) {
      throw new SocketException("Socket is not connected");
    }
    return stream;
  }

  int read(byte[] into, int offset, int length) throws IOException {
    if (inputShut) {
      return -1;
    }
    Stream from = stream;
    if (from == null || closed) {
      throw new SocketException("Socket closed");
    }
    int timeout = settings.timeout;
    return from.read(
        into, offset, length, timeout == 0 ? Waiter.FOREVER : Waiter.deadlineMillis(timeout));
  }

  void write(byte[] from, int offset, int length) throws IOException {
    Stream to = stream;
    if (to == null || closed) {
      throw new SocketException("Socket closed");
    }
    to.write(from, offset, length);
  }

  int available() throws IOException {
    Stream from = stream;
    if (from == null || closed) {
      throw new SocketException("Socket closed");
    }
    return inputShut ? 0 : from.available();
  }

  public InputStream getInputStream() throws IOException {
    connected();
    if (inputShut) {
      throw new SocketException("Socket input is shutdown");
    }
    SocketInput known = input;
    if (known == null) {
      known = new SocketInput(this);
      input = known;
    }
    return known;
  }

  public OutputStream getOutputStream() throws IOException {
    connected();
    if (outputShut) {
      throw new SocketException("Socket output is shutdown");
    }
    SocketOutput known = output;
    if (known == null) {
      known = new SocketOutput(this);
      output = known;
    }
    return known;
  }

  public void shutdownInput() throws IOException {
    connected();
    if (inputShut) {
      throw new SocketException("Socket input is already shutdown");
    }
    inputShut = true;
  }

  public void shutdownOutput() throws IOException {
    Stream to = connected();
    if (outputShut) {
      throw new SocketException("Socket output is already shutdown");
    }
    outputShut = true;
    to.finish();
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    Stream ending = stream;
    if (ending != null) {
      ending.close(settings.linger == 0);
      if (settings.linger > 0) {
        ending.awaitDelivered(Waiter.deadlineMillis(settings.linger * 1000L));
      }
    }
  }

  public @Nullable InetAddress getInetAddress() {
    return remote;
  }

  public InetAddress getLocalAddress() {
    Stream known = stream;
    return known == null || closed
        ? new Inet4Address("0.0.0.0", 0)
        : new Inet4Address(null, known.localAddress());
  }

  public int getPort() {
    Stream known = stream;
    return known == null || !connected ? 0 : known.remotePort();
  }

  public int getLocalPort() {
    Stream known = stream;
    return !bound ? -1 : known == null ? boundPort : known.localPort();
  }

  public @Nullable SocketAddress getRemoteSocketAddress() {
    return connected ? new InetSocketAddress(remote, getPort()) : null;
  }

  public @Nullable SocketAddress getLocalSocketAddress() {
    return bound ? new InetSocketAddress(getLocalAddress(), getLocalPort()) : null;
  }

  public boolean isConnected() {
    return connected;
  }

  public boolean isBound() {
    return bound;
  }

  public boolean isClosed() {
    return closed;
  }

  public boolean isInputShutdown() {
    return inputShut;
  }

  public boolean isOutputShutdown() {
    return outputShut;
  }

  /** Segments are always sent at once; this only remembers. */
  public void setTcpNoDelay(boolean on) throws SocketException {
    requireOpen();
    settings.noDelay = on;
  }

  public boolean getTcpNoDelay() throws SocketException {
    requireOpen();
    return settings.noDelay;
  }

  public void setSoLinger(boolean on, int linger) throws SocketException {
    requireOpen();
    if (on && linger < 0) {
      throw new IllegalArgumentException("invalid value for SO_LINGER");
    }
    settings.linger = on ? Math.min(linger, 0xffff) : -1;
  }

  public int getSoLinger() throws SocketException {
    requireOpen();
    return settings.linger;
  }

  public void setSoTimeout(int timeout) throws SocketException {
    requireOpen();
    if (timeout < 0) {
      throw new IllegalArgumentException("timeout can't be negative");
    }
    settings.timeout = timeout;
  }

  public int getSoTimeout() throws SocketException {
    requireOpen();
    return settings.timeout;
  }

  public void setKeepAlive(boolean on) throws SocketException {
    requireOpen();
    settings.keepAlive = on;
    Stream known = stream;
    if (known != null) {
      known.keepAlive(on);
    }
  }

  public boolean getKeepAlive() throws SocketException {
    requireOpen();
    return settings.keepAlive;
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

  public void setPerformancePreferences(int connectionTime, int latency, int bandwidth) {}

  public <T> Socket setOption(SocketOption<T> name, T value) throws IOException {
    requireOpen();
    settings.set(name, value);
    if (name.equals(StandardSocketOptions.SO_KEEPALIVE)) {
      setKeepAlive(settings.keepAlive);
    }
    return this;
  }

  public <T> T getOption(SocketOption<T> name) throws IOException {
    requireOpen();
    return settings.get(name);
  }

  public Set<SocketOption<?>> supportedOptions() {
    return SocketSettings.OF_STREAMS;
  }

  @Override
  public String toString() {
    return connected
        ? "Socket[addr="
            + getInetAddress()
            + ",port="
            + getPort()
            + ",localport="
            + getLocalPort()
            + "]"
        : "Socket[unconnected]";
  }
}
