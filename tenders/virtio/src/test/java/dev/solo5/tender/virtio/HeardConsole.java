package dev.solo5.tender.virtio;

import dev.solo5.tender.GuestConsole;
import java.nio.charset.StandardCharsets;

/** A console that remembers what was written. */
final class HeardConsole implements GuestConsole {
  private final StringBuilder heard = new StringBuilder();

  @Override
  public synchronized void write(byte[] bytes) {
    heard.append(new String(bytes, StandardCharsets.ISO_8859_1));
    notifyAll();
  }

  synchronized String text() {
    return heard.toString();
  }

  /** Waits until this much was written. */
  synchronized void await(int length) throws InterruptedException {
    while (heard.length() < length) {
      wait();
    }
  }
}
