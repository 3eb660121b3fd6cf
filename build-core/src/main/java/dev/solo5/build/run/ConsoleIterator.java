package dev.solo5.build.run;

import dev.solo5.ready.ConsoleFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** The lines of a finished console, of which only a portion is in memory at a time. */
final class ConsoleIterator implements Iterator<String> {
  private final ConsoleFile file;
  private final Deque<String> portion = new ArrayDeque<>();
  private int next;

  ConsoleIterator(ConsoleFile file) {
    this.file = file;
  }

  @Override
  public boolean hasNext() {
    if (portion.size() <= 1) {
      // The last one may have been cut where the portion ends.
      List<String> more = file.from(next);
      portion.clear();
      portion.addAll(more);
    }
    return !portion.isEmpty();
  }

  @Override
  public String next() {
    boolean _ = hasNext();
    next++;
    return portion.removeFirst();
  }
}
