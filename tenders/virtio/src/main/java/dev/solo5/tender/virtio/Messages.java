package dev.solo5.tender.virtio;

import dev.solo5.linux.Fd;
import dev.solo5.linux.process.Uninterrupted;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What QEMU says of itself, read by a thread of its own until QEMU has ended. */
final class Messages implements Runnable {
  private static final int LONGEST_LINE = 4096;

  private final Fd reading;
  private final Consumer<String> listener;
  private final Thread thread = new Thread(this, "solo5-virtio-messages");
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private volatile String last = "";

  /**
   * @param reading the end of a pipe; stays the caller's, who closes it after {@link #last}
   * @param listener hears each line
   */
  Messages(Fd reading, Consumer<String> listener) {
    this.reading = reading;
    this.listener = listener;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  @Override
  public void run() {
    long _ = reading.drain(this::hear);
    if (line.size() > 0) {
      hear((byte) '\n');
    }
  }

  private void hear(byte[] said) {
    for (byte b : said) {
      hear(b);
    }
  }

  private void hear(byte b) {
    if (b != '\n') {
      if (line.size() < LONGEST_LINE) {
        line.write(b);
      }
      return;
    }
    last = line.toString(StandardCharsets.UTF_8);
    line.reset();
    listener.accept(last);
  }

  /** The last line, once nobody can write any more; empty for none. */
  String last() {
    Uninterrupted.join(thread);
    return last;
  }
}
