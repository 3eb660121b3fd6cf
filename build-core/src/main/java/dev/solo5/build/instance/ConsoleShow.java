package dev.solo5.build.instance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/** The console of a guest for whoever watches: as it is, or line by line under its name. */
public final class ConsoleShow {
  /** A longer line of one guest among several is broken. */
  private static final int LINE_BYTES = 1 << 16;

  private final String id;
  private final ConsoleReader reader;
  private final byte[] prefix;
  private final int last;
  private ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean isCaughtUp;

  /**
   * The console of a guest.
   *
   * @param isNamed whether each line begins with the guest's name
   * @param last this many of the lines so far; empty: all
   */
  public ConsoleShow(StartedGuest guest, boolean isNamed, OptionalInt last) {
    this.id = guest.id();
    this.reader = new ConsoleReader(guest.directory());
    this.prefix = isNamed ? (id + " | ").getBytes(StandardCharsets.UTF_8) : new byte[0];
    this.last = last.orElse(0);
    this.isCaughtUp = last.isEmpty();
  }

  /** The name of the guest. */
  public String id() {
    return id;
  }

  /** What there is more to show; empty when there is nothing now. */
  public byte[] next() throws IOException {
    if (!isCaughtUp) {
      isCaughtUp = true;
      byte[] tail = tail();
      if (tail.length > 0) {
        return tail;
      }
    }
    byte[] more = reader.next();
    while (more.length > 0) {
      byte[] shown = shown(more);
      if (shown.length > 0) {
        return shown;
      }
      more = reader.next();
    }
    return more;
  }

  /** What is left at the end: a line that was not finished. */
  public byte[] rest() {
    byte[] rest = line.size() == 0 ? new byte[0] : finished();
    line = new ByteArrayOutputStream();
    return rest;
  }

  private byte[] shown(byte[] bytes) {
    if (prefix.length == 0) {
      return bytes;
    }
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    for (byte one : bytes) {
      if (one == '\n' || line.size() >= LINE_BYTES) {
        shown.writeBytes(finished());
        line = new ByteArrayOutputStream();
      }
      if (one != '\n') {
        line.write(one);
      }
    }
    return shown.toByteArray();
  }

  private byte[] finished() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(prefix);
    whole.writeBytes(line.toByteArray());
    whole.write('\n');
    return whole.toByteArray();
  }

  /** Reads to the present end, and keeps no more than it shows. */
  private byte[] tail() throws IOException {
    Deque<byte[]> lines = new ArrayDeque<>();
    ByteArrayOutputStream current = new ByteArrayOutputStream();
    byte[] more = reader.next();
    while (more.length > 0) {
      for (byte one : more) {
        current.write(one);
        if (one == '\n') {
          lines.add(current.toByteArray());
          current = new ByteArrayOutputStream();
          if (lines.size() > last) {
            lines.removeFirst();
          }
        }
      }
      more = reader.next();
    }
    if (current.size() > 0 && lines.size() == last) {
      lines.removeFirst();
    }
    ByteArrayOutputStream tail = new ByteArrayOutputStream();
    lines.forEach(tail::writeBytes);
    current.writeTo(tail);
    return shown(tail.toByteArray());
  }
}
