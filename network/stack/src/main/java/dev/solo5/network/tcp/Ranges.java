package dev.solo5.network.tcp;

import java.util.ArrayList;
import java.util.List;

/** Which bytes came out of order: a few ranges of sequence numbers, sorted, apart from another. */
final class Ranges {
  /** More gaps than these are not remembered: what lies behind is sent again by the peer. */
  static final int MOST = 64;

  private record Range(int from, int to) {}

  private final List<Range> ranges = new ArrayList<>();

  boolean isEmpty() {
    return ranges.isEmpty();
  }

  /** Adds a range, not empty; false when there are too many. */
  boolean add(int from, int to) {
    int start = from;
    int end = to;
    int at = 0;
    while (at < ranges.size() && Sequence.isBefore(ranges.get(at).to(), start)) {
      at++;
    }
    int behind = at;
    while (behind < ranges.size() && !Sequence.isAfter(ranges.get(behind).from(), end)) {
      start =
          Sequence.isBefore(ranges.get(behind).from(), start) ? ranges.get(behind).from() : start;
      end = Sequence.isAfter(ranges.get(behind).to(), end) ? ranges.get(behind).to() : end;
      behind++;
    }
    if (behind == at && ranges.size() == MOST) {
      return false;
    }
    ranges.subList(at, behind).clear();
    ranges.add(at, new Range(start, end));
    return true;
  }

  /**
   * Takes out what begins at or before a number and gives where it ends; the number itself if none.
   */
  int takeFrom(int number) {
    int reached = number;
    while (!ranges.isEmpty() && !Sequence.isAfter(ranges.getFirst().from(), reached)) {
      int end = ranges.removeFirst().to();
      reached = Sequence.isAfter(end, reached) ? end : reached;
    }
    return reached;
  }
}
