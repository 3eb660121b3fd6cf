package dev.solo5.guest.classlib.java.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One stream after the other. */
public class SequenceInputStream extends InputStream {
  private final Enumeration<? extends InputStream> rest;
  private @Nullable InputStream current;

  public SequenceInputStream(Enumeration<? extends InputStream> streams) {
    rest = streams;
    current = streams.hasMoreElements() ? streams.nextElement() : null;
  }

  public SequenceInputStream(InputStream first, InputStream second) {
    this(Collections.enumeration(List.of(first, second)));
  }

  private void advance() throws IOException {
    if (current != null) {
      current.close();
    }
    current = rest.hasMoreElements() ? rest.nextElement() : null;
  }

  @Override
  public int available() throws IOException {
    return current == null ? 0 : current.available();
  }

  @Override
  public int read() throws IOException {
    while (current != null) {
      int read = current.read();
      if (read >= 0) {
        return read;
      }
      advance();
    }
    return -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int count) throws IOException {
    while (current != null && count > 0) {
      int read = current.read(bytes, offset, count);
      if (read > 0) {
        return read;
      }
      advance();
    }
    return current == null ? -1 : 0;
  }

  @Override
  public void close() throws IOException {
    while (current != null) {
      advance();
    }
  }
}
