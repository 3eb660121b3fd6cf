package dev.solo5.ready;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Console bytes as lines of UTF-8: a newline ends one, a carriage return before it is left out,
 * what is no UTF-8 shows as U+FFFD. Safe for threads.
 */
public final class ConsoleLines {
  private final List<String> finished = new ArrayList<>();
  private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();

  /** Adds bytes, which may begin and end anywhere. */
  public synchronized void write(byte[] bytes, int from, int length) {
    int begin = from;
    for (int at = from; at < from + length; at++) {
      if (bytes[at] == '\n') {
        unfinished.write(bytes, begin, at - begin);
        finished.add(text());
        unfinished.reset();
        begin = at + 1;
      }
    }
    unfinished.write(bytes, begin, from + length - begin);
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
    List<String> lines =
        new ArrayList<>(finished.subList(Math.min(first, finished.size()), finished.size()));
    if (unfinished.size() > 0 && first <= finished.size()) {
      lines.add(text());
    }
    return lines;
  }

  private String text() {
    String text = unfinished.toString(UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
