package dev.solo5.network.tcp;

import dev.solo5.network.ip.Octets;
import dev.solo5.network.ip.Transfer;

/**
 * The receiving half of a connection that is open: bytes in order, gaps, and the window we tell.
 */
final class Receiver {
  /** How much may wait to be read. */
  static final int BUFFER_BYTES = 256 << 10;

  /** What makes the window we can tell larger than the buffer. */
  static final int WINDOW_SHIFT = 3;

  private final ByteRing data = new ByteRing(BUFFER_BYTES);
  private final Ranges early = new Ranges();
  private final int windowShift;
  private int nxt;
  private int edge; // right edge of the window as the peer was told
  private boolean endKnown;
  private int end;
  private boolean ended;

  /**
   * @param first the sequence number of the first byte
   * @param windowShift by how many bits the windows we tell are shifted
   */
  Receiver(int first, int windowShift) {
    this.nxt = first;
    this.edge = first;
    this.windowShift = windowShift;
  }

  int next() {
    return nxt;
  }

  /** Whether the peer's end has been reached. */
  boolean isEnded() {
    return ended;
  }

  boolean isEmpty() {
    return data.size() == 0;
  }

  /** How many bytes can be read. */
  int available() {
    return data.size();
  }

  /** How many bytes there are room for, from the next one on. */
  int room() {
    return data.room();
  }

  /** Whether there are gaps before bytes that have come. */
  boolean hasGaps() {
    return !early.isEmpty();
  }

  /**
   * Takes what is new of a segment's bytes and its end; whether something was missing before it.
   */
  boolean accept(TcpSegment segment) {
    if (ended) {
      return false;
    }
    int from = segment.sequence();
    int behind = from + segment.payload().remaining();
    int limit = nxt + data.room();
    if (segment.has(TcpSegment.FIN) && !endKnown && Sequence.isBetween(nxt, behind, limit)) {
      endKnown = true;
      end = behind;
    }
    if (endKnown && Sequence.isBefore(end, limit)) {
      limit = end;
    }
    store(segment.payload(), from, Sequence.isAfter(behind, limit) ? limit : behind);
    if (endKnown && nxt == end) {
      ended = true;
      nxt++;
    }
    return Sequence.isAfter(from, nxt);
  }

  private void store(Octets payload, int from, int to) {
    int start = Sequence.isBefore(from, nxt) ? nxt : from;
    if (!Sequence.isBefore(start, to)) {
      return;
    }
    Octets fresh = payload.slice(payload.position() + (start - from), to - start);
    if (start == nxt) {
      data.put(data.size(), fresh::get, to - start);
      int reached = early.takeFrom(to);
      reached = endKnown && Sequence.isAfter(reached, end) ? end : reached;
      data.extend(reached - nxt);
      nxt = reached;
    } else if (early.add(start, to)) {
      data.put(data.size() + (start - nxt), fresh::get, to - start);
    }
  }

  /** Copies bytes that are there into a target; how many. */
  int read(Transfer target, int room) {
    int length = Math.min(data.size(), room);
    data.copy(0, length, target);
    data.drop(length);
    return length;
  }

  private int possibleEdge() {
    return nxt + Math.min(data.room(), TcpSegment.LARGEST_WINDOW << windowShift);
  }

  /** By less than this a window is not opened: silly windows, RFC 9293 section 3.8.6.2.2. */
  private int leastStep() {
    return Math.min(BUFFER_BYTES, TcpSegment.LARGEST_WINDOW << windowShift) / 4;
  }

  /** Whether so much was read since the window was told that the peer should know. */
  boolean owesWindow() {
    return !ended && possibleEdge() - edge >= leastStep();
  }

  /** The window to tell now, as it is written. Once told, it is not taken back. */
  int tellWindow() {
    int possible = possibleEdge();
    if (Sequence.isBefore(edge, nxt)) {
      edge = nxt;
    }
    if (possible - edge >= leastStep() || (data.size() == 0 && Sequence.isAfter(possible, edge))) {
      edge = possible;
    }
    return Math.min((edge - nxt) >> windowShift, TcpSegment.LARGEST_WINDOW);
  }

  /** Drops everything. */
  void stop() {
    data.clear();
  }
}
