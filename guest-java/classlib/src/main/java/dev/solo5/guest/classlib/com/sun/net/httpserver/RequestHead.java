package dev.solo5.guest.classlib.com.sun.net.httpserver;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a request and its header, RFC 9112.
 *
 * @param length of the body in bytes; -1: in chunks
 */
record RequestHead(String method, URI target, String protocol, Headers headers, long length) {
  private static final int MOST_LINE_BYTES = 8192;
  private static final int MOST_FIELDS = 200;
  private static final int MOST_BYTES = 384 << 10;

  /** What is wrong with a request, and the status that says so. */
  static final class Malformed extends IOException {
    private static final long serialVersionUID = 1L;

    final int status;

    Malformed(int status, String message) {
      super(message);
      this.status = status;
    }
  }

  /** Reads one; null if the peer has ended before it. */
  static @Nullable RequestHead read(InputStream in) throws IOException {
    String line = line(in);
    if (line != null && line.isEmpty()) {
      line = line(in); // after a body, RFC 9112 section 2.2
    }
    if (line == null) {
      return null;
    }
    int first = line.indexOf(' ');
    int last = line.lastIndexOf(' ');
    if (first <= 0 || last <= first + 1 || !line.startsWith("HTTP/", last + 1)) {
      throw new Malformed(400, "Bad request line");
    }
    String protocol = line.substring(last + 1);
    URI target;
    try {
      target = new URI(line.substring(first + 1, last));
    } catch (URISyntaxException e) {
      throw new Malformed(400, "URISyntaxException thrown");
    }
    Headers headers = fields(in);
    return new RequestHead(line.substring(0, first), target, protocol, headers, length(headers));
  }

  private static Headers fields(InputStream in) throws IOException {
    var headers = new Headers();
    int bytes = 0;
    int count = 0;
    while (true) {
      String line = line(in);
      if (line == null) {
        throw new IOException("the peer has ended amid a header");
      }
      if (line.isEmpty()) {
        return headers;
      }
      bytes += line.length();
      int colon = line.indexOf(':');
      if (++count > MOST_FIELDS || bytes > MOST_BYTES) {
        throw new Malformed(431, "Request header fields too large");
      }
      if (colon <= 0 || line.charAt(colon - 1) == ' ' || line.charAt(0) == ' ') {
        throw new Malformed(400, "Bad header field");
      }
      headers.add(line.substring(0, colon), line.substring(colon + 1).trim());
    }
  }

  private static long length(Headers headers) throws Malformed {
    String coding = headers.getFirst("Transfer-encoding");
    String told = headers.getFirst("Content-length");
    if (coding != null) {
      if (!coding.equalsIgnoreCase("chunked") || told != null) {
        throw new Malformed(told == null ? 501 : 400, "Unsupported Transfer-Encoding value");
      }
      return -1;
    }
    if (told == null) {
      return 0;
    }
    if (told.isEmpty() || told.length() > 18) {
      throw new Malformed(400, "Bad Content-Length");
    }
    long length = 0;
    for (int i = 0; i < told.length(); i++) {
      char digit = told.charAt(i);
      if (digit < '0' || digit > '9') {
        throw new Malformed(400, "Bad Content-Length");
      }
      length = length * 10 + digit - '0';
    }
    return length;
  }

  /** A line without its end; null at the end of the stream. */
  static @Nullable String line(InputStream in) throws IOException {
    var text = new StringBuilder();
    while (true) {
      int octet = in.read();
      if (octet < 0) {
        if (text.length() > 0) {
          throw new IOException("the peer has ended amid a line");
        }
        return null;
      }
      if (octet == '\n') {
        int size = text.length();
        if (size > 0 && text.charAt(size - 1) == '\r') {
          text.setLength(size - 1);
        }
        return text.toString();
      }
      if (text.length() == MOST_LINE_BYTES) {
        throw new Malformed(431, "Line too long");
      }
      text.append((char) octet);
    }
  }

  /** Whether the connection serves more requests after this one. */
  boolean keepsAlive() {
    String connection = headers.getFirst("Connection");
    if (protocol.equalsIgnoreCase("HTTP/1.0")) {
      return connection != null && connection.equalsIgnoreCase("keep-alive");
    }
    return connection == null || !connection.equalsIgnoreCase("close");
  }
}
