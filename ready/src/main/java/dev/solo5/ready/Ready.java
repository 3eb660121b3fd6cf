package dev.solo5.ready;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.regex.Pattern;

/** A condition under which a guest is ready to be used. */
public sealed interface Ready {
  /** What to wait for, for a person: a noun phrase on one line. */
  default String text() {
    return switch (this) {
      case ConsoleLine(Pattern pattern) -> "a console line that matches /" + pattern + "/";
      case Tcp(InetSocketAddress address) ->
          "a TCP connection to " + address.getHostString() + ":" + address.getPort();
      case Http(URI uri, int status) -> "status " + status + " from " + uri;
    };
  }

  /**
   * A line on the console.
   *
   * @param pattern matches in the line, which may still be unfinished; anchors mean the ends of the
   *     line
   */
  record ConsoleLine(Pattern pattern) implements Ready {
    /** Patterns have no equality of their own: the same text and flags mean the same. */
    @Override
    public boolean equals(Object other) {
      return other instanceof ConsoleLine(Pattern o)
          && o.pattern().equals(pattern.pattern())
          && o.flags() == pattern.flags();
    }

    @Override
    public int hashCode() {
      return pattern.pattern().hashCode() * 31 + pattern.flags();
    }
  }

  /**
   * A TCP connection that the guest accepts. On a port of this machine, something else accepts
   * first. Our own published ports report when the guest has done so. With other forwarders the
   * connection has to last for a second, or to deliver data, which may happen even if the guest is
   * not there yet: wait for an answer or a console line if that matters.
   *
   * @param address where to connect
   */
  record Tcp(InetSocketAddress address) implements Ready {}

  /**
   * The answer to a GET.
   *
   * @param uri absolute, with scheme {@code http} and a host
   * @param status of the answer: 100 to 599
   */
  record Http(URI uri, int status) implements Ready {
    private static final int DEFAULT_PORT = 80;

    public Http {
      if (!"http".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
        throw new IllegalArgumentException("not a URI like http://HOST:PORT/PATH: " + uri);
      }
      if (status < 100 || status > 599) {
        throw new IllegalArgumentException("not an HTTP status: " + status);
      }
    }

    /** Where to connect; looks up the host's name if it is not an address. */
    InetSocketAddress address() {
      return new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort());
    }
  }

  /** A console line in which this regular expression matches. */
  static Ready line(String pattern) {
    return new ConsoleLine(Pattern.compile(pattern));
  }

  /** A TCP connection; the host is looked up now. */
  static Ready tcp(String host, int port) {
    return new Tcp(new InetSocketAddress(host, port));
  }

  /** Status 200 from this URI. */
  static Ready http(String uri) {
    return new Http(URI.create(uri), 200);
  }
}
