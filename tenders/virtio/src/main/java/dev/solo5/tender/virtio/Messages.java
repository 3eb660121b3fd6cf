package dev.solo5.tender.virtio;

import dev.solo5.linux.Fd;
import dev.solo5.tender.run.Uninterrupted;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What QEMU says of itself, read by a thread of its own until QEMU has ended. */
final class Messages implements Runnable {
  private static final int BUFFER_BYTES = 4096;
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
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment buffer = arena.allocate(BUFFER_BYTES);
      for (long count = reading.read(buffer); count > 0; count = reading.read(buffer)) {
        for (byte b : buffer.asSlice(0, count).toArray(ValueLayout.JAVA_BYTE)) {
          hear(b);
        }
      }
      if (line.size() > 0) {
        hear((byte) '\n');
      }
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
    Uninterrupted.run(thread::join);
    return last;
  }
}
