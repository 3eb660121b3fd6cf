package dev.solo5.guest.classlib.com.sun.net.httpserver;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** The body of an answer, which can be written once its header has been sent. */
final class PendingBody extends OutputStream {
  private @Nullable BodyOutput body;

  void open(BodyOutput opened) {
    body = opened;
  }

  private BodyOutput opened() throws IOException {
    BodyOutput known = body;
    if (known == null) {
      throw new IOException("response headers not sent yet");
    }
    return known;
  }

  @Override
  public void write(int octet) throws IOException {
    opened().write(octet);
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    opened().write(from, offset, length);
  }

  @Override
  public void flush() throws IOException {
    opened().flush();
  }

  @Override
  public void close() throws IOException {
    opened().close();
  }

  /** Ends it if possible; false if not. */
  boolean end() {
    try {
      close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
