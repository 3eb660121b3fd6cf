package dev.solo5.network.tcp;

import dev.solo5.network.ip.Transfer;

/**
 * The sending half of a connection that is open: what is not acknowledged yet, what the peer and
 * the wire can take, and the timer that sends again. Names with {@code una}, {@code nxt}: RFC 9293,
 * section 3.3.1.
 */
final class Sender {
  /** How much may wait to be sent or acknowledged. */
  static final int BUFFER_BYTES = 256 << 10;

  /** So often the same is sent before the peer is given up, about a minute and a half. */
  static final int MOST_ATTEMPTS = 12;

  static final long NEVER = Long.MAX_VALUE;

  private static final long LONGEST_PROBE_NANOS = 60_000_000_000L;

  /** Puts a segment of this stream on the wire. */
  interface Output {
    /**
     * Sends it.
     *
     * @param place of the first byte in {@link #copy}
     */
    void send(int sequence, int flags, int place, int length);
  }

  private final ByteRing data = new ByteRing(BUFFER_BYTES);
  private final Output output;
  private final int mss;
  private final int windowShift;
  private final Congestion congestion;
  private final RoundTrip roundTrip;

  private int una;
  private int nxt;
  private int max; // behind the last ever sent
  private long window;
  private long largestWindow;
  private int windowSequence;
  private int windowAcknowledgement;
  private boolean finishing;
  private boolean finSent;

  private boolean timing;
  private int timedEnd;
  private long timedSince;

  private long retransmitAt = NEVER;
  private long probeAt = NEVER;
  private int attempts;

  /**
   * @param first the sequence number of the first byte
   * @param handshake the peer's SYN, whose window is not scaled
   */
  Sender(int first, TcpSegment handshake, int mss, int shift, RoundTrip roundTrip, Output output) {
    this.una = first;
    this.nxt = first;
    this.max = first;
    this.mss = mss;
    this.windowShift = shift;
    this.roundTrip = roundTrip;
    this.output = output;
    this.congestion = new Congestion(mss, first - 1);
    this.window = handshake.window();
    this.largestWindow = window;
    this.windowSequence = handshake.sequence();
    this.windowAcknowledgement = handshake.acknowledgement();
  }

  /** Takes bytes to be sent; how many. */
  int append(Transfer source, int size) {
    return finishing ? 0 : data.append(source, size);
  }

  int room() {
    return data.room();
  }

  /** Whether nothing is waiting, and nothing on its way. */
  boolean isDelivered() {
    return data.size() == 0 && (!finishing || isFinished());
  }

  /** Copies bytes that are waiting. */
  void copy(int place, int length, Transfer target) {
    data.copy(place, length, target);
  }

  /** After what was taken, there will be no more. */
  void finish() {
    finishing = true;
  }

  /** Whether the peer has acknowledged everything and the end. */
  boolean isFinished() {
    return finSent && una == max;
  }

  /** The sequence number for segments without any. */
  int next() {
    return nxt;
  }

  /** Whether an acknowledgement is of something that was sent, and not too old, RFC 5961. */
  boolean canBe(int acknowledgement) {
    return !Sequence.isAfter(acknowledgement, max)
        && una - acknowledgement <= Math.max(largestWindow, mss);
  }

  /** Takes an acknowledgement for which {@link #canBe} holds. */
  void acknowledged(TcpSegment segment, long now) {
    int acknowledgement = segment.acknowledgement();
    if (Sequence.isAfter(acknowledgement, una)) {
      advance(acknowledgement, now);
    } else if (acknowledgement == una && isDuplicate(segment) && congestion.duplicate(una, max)) {
      sendFirst(now);
    }
    updateWindow(segment);
  }

  private boolean isDuplicate(TcpSegment segment) {
    return segment.length() == 0
        && una != max
        && window > 0
        && (long) segment.window() << windowShift == window;
  }

  private void advance(int acknowledgement, long now) {
    int bytes = acknowledgement - una;
    data.drop(Math.min(bytes, data.size()));
    una = acknowledgement;
    if (Sequence.isBefore(nxt, una)) {
      nxt = una;
    }
    attempts = 0;
    if (timing && !Sequence.isBefore(acknowledgement, timedEnd)) {
      timing = false;
      roundTrip.measured(now - timedSince);
    }
    boolean lostMore = congestion.acknowledged(bytes, una, max - una);
    retransmitAt = una == max ? NEVER : now + roundTrip.timeout();
    if (lostMore && una != max) {
      sendFirst(now);
    }
  }

  private void updateWindow(TcpSegment segment) {
    int sequence = segment.sequence();
    int acknowledgement = segment.acknowledgement();
    boolean newer =
        Sequence.isBefore(windowSequence, sequence)
            || (windowSequence == sequence
                && !Sequence.isAfter(windowAcknowledgement, acknowledgement));
    if (!newer) {
      return;
    }
    boolean wasClosed = window == 0;
    window = (long) segment.window() << windowShift;
    largestWindow = Math.max(largestWindow, window);
    windowSequence = sequence;
    windowAcknowledgement = acknowledgement;
    if (wasClosed) {
      // The peer is there, and what it had no room for has to be sent again.
      attempts = 0;
      if (window > 0) {
        nxt = una;
      }
    }
  }

  /** Sends what the windows allow. */
  void output(long now) {
    while (sendNext(now)) {}
    boolean stuck = una == max && data.size() > 0;
    if (!stuck) {
      probeAt = NEVER;
    } else if (probeAt == NEVER) {
      probeAt = now + Math.min(roundTrip.timeout() << Math.min(attempts, 6), LONGEST_PROBE_NANOS);
    }
  }

  private boolean sendNext(long now) {
    int place = nxt - una;
    int unsent = data.size() - place;
    if (unsent < 0 || isFinished()) {
      return false; // the end is on its way, or there
    }
    long allowed = Math.min(window, congestion.window()) - place;
    int length = (int) Math.max(0, Math.min(Math.min(unsent, mss), allowed));
    boolean last = length == unsent;
    boolean worthwhile = length == mss || last || length >= largestWindow / 2;
    boolean isEnd = last && finishing;
    if (length == 0 ? !isEnd : !worthwhile) {
      return false;
    }
    send(place, length, now);
    return true;
  }

  /** Sends the first segment that is not acknowledged once more, whatever the windows say. */
  private void sendFirst(long now) {
    timing = false;
    int after = nxt;
    nxt = una;
    send(0, Math.min(mss, data.size()), now);
    nxt = Sequence.isAfter(after, nxt) ? after : nxt;
  }

  private void send(int place, int length, long now) {
    boolean last = place + length == data.size();
    int flags = TcpSegment.ACK | (last && length > 0 ? TcpSegment.PSH : 0);
    int sequence = nxt;
    nxt += length;
    if (last && finishing) {
      flags |= TcpSegment.FIN;
      finSent = true;
      nxt++;
    }
    if (Sequence.isAfter(nxt, max)) {
      if (!timing && sequence == max) {
        timing = true;
        timedEnd = nxt;
        timedSince = now;
      }
      max = nxt;
    }
    if (retransmitAt == NEVER) {
      retransmitAt = now + roundTrip.timeout();
    }
    output.send(sequence, flags, place, length);
  }

  long deadline() {
    return Math.min(retransmitAt, probeAt);
  }

  /** Does what is due; false when the peer has not answered for too long. */
  boolean runTimers(long now) {
    if (now >= retransmitAt) {
      return retransmit(now);
    }
    if (now >= probeAt) {
      probeAt = NEVER;
      int length = Math.clamp(window, 1, Math.min(mss, data.size()));
      send(0, length, now);
    }
    return true;
  }

  private boolean retransmit(long now) {
    if (++attempts > MOST_ATTEMPTS) {
      return false;
    }
    if (window > 0) {
      congestion.timedOut(una, max);
    }
    roundTrip.backOff();
    retransmitAt = NEVER;
    nxt = una;
    timing = false;
    // A window that is closed gets one byte, to learn whether it still is.
    int length = window == 0 ? Math.min(1, data.size()) : Math.min(mss, data.size());
    send(0, length, now);
    return true;
  }

  /** Drops everything. */
  void stop() {
    data.clear();
    retransmitAt = NEVER;
    probeAt = NEVER;
  }
}
