package dev.solo5.guest.classlib.com.sun.net.httpserver;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/** The body of an answer. */
final class BodyOutput extends OutputStream {
  /** How its end is known. */
  enum Framing {
    /** There are as many bytes as were told. */
    FIXED,
    /** The last chunk is empty. */
    CHUNKED,
    /** The connection ends. */
    TO_THE_END,
    /** There is none, whatever is written. */
    NONE
  }

  private static final int CHUNK_BYTES = 4096;
  private static final byte[] NOTHING = {};

  private final ServedExchange exchange;
  private final OutputStream out;
  private final Framing framing;
  private final byte[] chunk;
  private int filled;
  private long left;
  private boolean closed;

  BodyOutput(ServedExchange exchange, OutputStream out, Framing framing, long length) {
    this.exchange = exchange;
    this.out = out;
    this.framing = framing;
    this.left = length;
    this.chunk = framing == Framing.CHUNKED ? new byte[CHUNK_BYTES] : NOTHING;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, from.length);
    if (closed) {
      throw new IOException("stream closed");
    }
    switch (framing) {
      case FIXED -> {
        if (length > left) {
          throw new IOException("too many bytes to write to stream");
        }
        left -= length;
        out.write(from, offset, length);
      }
      case CHUNKED -> writeChunked(from, offset, length);
      case TO_THE_END -> out.write(from, offset, length);
      case NONE -> {}
    }
  }

  private void writeChunked(byte[] from, int offset, int length) throws IOException {
    int at = offset;
    int end = offset + length;
    while (at < end) {
      int size = Math.min(end - at, CHUNK_BYTES - filled);
      System.arraycopy(from, at, chunk, filled, size);
      filled += size;
      at += size;
      if (filled == CHUNK_BYTES) {
        writeChunk();
      }
    }
  }

  private void writeChunk() throws IOException {
    if (filled > 0) {
      out.write(ServedExchange.ascii(Integer.toHexString(filled) + "\r\n"));
      out.write(chunk, 0, filled);
      out.write(ServedExchange.ascii("\r\n"));
      filled = 0;
    }
  }

  @Override
  public void flush() throws IOException {
    if (closed) {
      throw new IOException("stream closed");
    }
    if (framing == Framing.CHUNKED) {
      writeChunk();
    }
    out.flush();
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    if (framing == Framing.FIXED && left > 0) {
      exchange.fail();
      throw new IOException("insufficient bytes written");
    }
    if (framing == Framing.CHUNKED) {
      writeChunk();
      out.write(ServedExchange.ascii("0\r\n\r\n"));
    }
    out.flush();
    exchange.end(framing != Framing.TO_THE_END);
  }
}
