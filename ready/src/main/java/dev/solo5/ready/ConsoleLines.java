package dev.solo5.ready;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Console bytes as lines of UTF-8: a newline ends a line, a carriage return before it is dropped,
 * and invalid UTF-8 shows as U+FFFD. Only the beginning of a long line is kept. Thread-safe.
 */
public final class ConsoleLines {
  /** How much of a line is kept, in bytes. */
  static final int LONGEST_LINE = 1 << 16;

  private static final String CUT = "...";

  private final List<String> finished = new ArrayList<>();
  private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();

  private int dropped;
  private boolean cut;

  /** Adds bytes, which may begin and end anywhere. */
  public synchronized void write(byte[] bytes, int from, int length) {
    int begin = from;
    for (int at = from; at < from + length; at++) {
      if (bytes[at] == '\n') {
        grow(bytes, begin, at - begin);
        finished.add(text());
        unfinished.reset();
        cut = false;
        begin = at + 1;
      }
    }
    grow(bytes, begin, from + length - begin);
  }

  private void grow(byte[] bytes, int from, int length) {
    int kept = Math.min(length, LONGEST_LINE - unfinished.size());
    unfinished.write(bytes, from, kept);
    cut |= kept < length;
  }

  /** Forgets the lines before an index; the others keep their indexes. */
  synchronized void dropBefore(int first) {
    int count = Math.clamp((long) first - dropped, 0, finished.size());
    finished.subList(0, count).clear();
    dropped += count;
  }

  /** The index of the first line that is not forgotten. */
  synchronized int dropped() {
    return dropped;
  }

  /** How many lines have ended. */
  synchronized int ended() {
    return dropped + finished.size();
  }

  /** Adds bytes, which may begin and end anywhere. */
  public void write(byte[] bytes) {
    write(bytes, 0, bytes.length);
  }

  /**
   * A copy of the lines from an index on; the last one may be unfinished.
   *
   * @param first index from 0; one behind the last line gives an empty list
   */
  public synchronized List<String> from(int first) {
    int begin = Math.clamp((long) first - dropped, 0, finished.size());
    List<String> lines = new ArrayList<>(finished.subList(begin, finished.size()));
    if (unfinished.size() > 0 && first <= ended()) {
      lines.add(text());
    }
    return lines;
  }

  private String text() {
    String text = unfinished.toString(UTF_8);
    if (cut) {
      return text + CUT;
    }
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
