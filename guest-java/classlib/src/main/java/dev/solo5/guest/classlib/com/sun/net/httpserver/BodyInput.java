package dev.solo5.guest.classlib.com.sun.net.httpserver;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The body of a request: as long as was told, or in chunks, RFC 9112 section 7.1. */
final class BodyInput extends InputStream {
  /** So much that nobody wants is read, to keep the connection. */
  private static final int MOST_UNWANTED_BYTES = 64 << 10;

  private static final int MOST_TRAILERS = 200;

  private final InputStream in;
  private final boolean chunked;
  private final byte[] single = new byte[1];
  private long left; // of the body, or of the chunk
  private boolean ended;
  private boolean closed;

  BodyInput(InputStream in, long length) {
    this.in = in;
    this.chunked = length < 0;
    this.left = Math.max(0, length);
    this.ended = length == 0;
  }

  @Override
  public int read() throws IOException {
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (closed) {
      throw new IOException("Stream is closed");
    }
    return take(into, offset, length);
  }

  private int take(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (chunked && left == 0 && !ended) {
      beginChunk();
    }
    if (ended) {
      return -1;
    }
    int size = in.read(into, offset, (int) Math.min(length, left));
    if (size < 0) {
      throw new IOException("connection closed before all data received");
    }
    left -= size;
    if (left == 0) {
      if (chunked) {
        endChunk();
      } else {
        ended = true;
      }
    }
    return size;
  }

  private void beginChunk() throws IOException {
    String line = RequestHead.line(in);
    int end = line == null ? -1 : line.indexOf(';');
    String digits = line == null ? "" : (end < 0 ? line : line.substring(0, end)).trim();
    if (digits.isEmpty() || digits.length() > 15) {
      throw new IOException("bad chunk size");
    }
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), 16);
      if (digit < 0) {
        throw new IOException("bad chunk size");
      }
      left = left << 4 | digit;
    }
    if (left == 0) {
      skipTrailers();
      ended = true;
    }
  }

  private void skipTrailers() throws IOException {
    for (int i = 0; i < MOST_TRAILERS; i++) {
      String line = RequestHead.line(in);
      if (line == null || line.isEmpty()) {
        return;
      }
    }
    throw new IOException("too many trailers");
  }

  private void endChunk() throws IOException {
    String line = RequestHead.line(in);
    if (line == null || !line.isEmpty()) {
      throw new IOException("no end behind a chunk");
    }
  }

  @Override
  public int available() throws IOException {
    return ended || closed ? 0 : (int) Math.min(left, in.available());
  }

  @Override
  public void close() {
    closed = true;
  }

  /** Reads what nobody wanted; false if that is too much. */
  boolean drain() throws IOException {
    byte[] unwanted = new byte[4096];
    int read = 0;
    while (!ended && read < MOST_UNWANTED_BYTES) {
      read += Math.max(0, take(unwanted, 0, unwanted.length));
    }
    return ended;
  }
}
