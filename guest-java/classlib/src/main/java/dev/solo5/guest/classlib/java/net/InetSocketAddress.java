package dev.solo5.guest.classlib.java.net;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** An address and a port, or a name that has no address. */
public class InetSocketAddress extends SocketAddress {
  @Serial private static final long serialVersionUID = 1L;

  private static final int LAST_PORT = 0xffff;

  private final @Nullable String name;
  private final @Nullable InetAddress address;
  private final int port;

  private InetSocketAddress(@Nullable String name, @Nullable InetAddress address, int port) {
    if (port < 0 || port > LAST_PORT) {
      throw new IllegalArgumentException("port out of range:" + port);
    }
    this.name = name;
    this.address = address;
    this.port = port;
  }

  public InetSocketAddress(int port) {
    this(null, new Inet4Address("0.0.0.0", 0), port);
  }

  public InetSocketAddress(@Nullable InetAddress addr, int port) {
    this(null, addr == null ? new Inet4Address("0.0.0.0", 0) : addr, port);
  }

  public InetSocketAddress(String hostname, int port) {
    this(required(hostname), found(hostname, port), port);
  }

  private static String required(@Nullable String hostname) {
    if (hostname == null) {
      throw new IllegalArgumentException("hostname can't be null");
    }
    return hostname;
  }

  private static @Nullable InetAddress found(@Nullable String hostname, int port) {
    required(hostname);
    if (port < 0 || port > LAST_PORT) {
      throw new IllegalArgumentException("port out of range:" + port);
    }
    try {
      return InetAddress.getByName(hostname);
    } catch (UnknownHostException e) {
      return null; // it is unresolved
    }
  }

  public static InetSocketAddress createUnresolved(String host, int port) {
    return new InetSocketAddress(required(host), null, port);
  }

  public final int getPort() {
    return port;
  }

  public final @Nullable InetAddress getAddress() {
    return address;
  }

  public final String getHostName() {
    return name != null ? name : address != null ? address.getHostName() : "";
  }

  public final String getHostString() {
    return name != null ? name : address != null ? address.getHostName() : "";
  }

  public final boolean isUnresolved() {
    return address == null;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    if (!(other instanceof InetSocketAddress that) || port != that.port) {
      return false;
    }
    if (address != null) {
      return address.equals(that.address);
    }
    return that.address == null && getHostName().equalsIgnoreCase(that.getHostName());
  }

  @Override
  public final int hashCode() {
    return port + (address != null ? address.hashCode() : getHostName().toLowerCase().hashCode());
  }

  @Override
  public String toString() {
    return (address == null ? name + "/<unresolved>" : address.toString()) + ":" + port;
  }
}
