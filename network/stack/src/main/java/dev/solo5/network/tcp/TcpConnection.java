package dev.solo5.network.tcp;

import dev.solo5.network.ip.Octets;
import dev.solo5.network.ip.Transfer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A connection, opened from here or by a peer. It has no clock, no thread and no lock: its owner
 * calls one method at a time and says what time it is, in nanoseconds of any monotonic clock.
 */
public final class TcpConnection {
  /** Nothing that was sent on this wire is under way for longer. */
  private static final long TIME_WAIT_NANOS = 2_000_000_000L;

  /** How long a connection that nothing here uses any more may take to end. */
  private static final long LINGER_NANOS = 60_000_000_000L;

  private static final long NEVER = Sender.NEVER;

  /** So often the answer to a SYN is sent again, half a minute. */
  private static final int MOST_ANSWERS = 4;

  private static final int CHALLENGES_PER_SECOND = 100;
  private static final int DEFAULT_MSS = 536;
  private static final int SMALLEST_MSS = 64;
  private static final Octets NOTHING = Octets.allocate(0);

  private final Flow flow;
  private final int first;
  private final int mss;
  private final Wire wire;
  private final @Nullable TcpListener listener;
  private final RoundTrip roundTrip = new RoundTrip();
  private final RateLimit challenges = new RateLimit(CHALLENGES_PER_SECOND);

  private final KeepAlive keepAlive = new KeepAlive();

  private Notice notice;
  private State state = State.SYN_SENT;
  private @Nullable Failure failure;
  private @Nullable Sender sender;
  private @Nullable Receiver receiver;
  private boolean opened;
  private boolean scales; // whether windows are
  private boolean finishing;
  private boolean abandoned;
  private boolean owesAcknowledgement;
  private long endAt = NEVER; // of TIME-WAIT, or of an abandoned connection's patience
  private long synAt;
  private int synAttempts;
  private int mostSynAttempts = Sender.MOST_ATTEMPTS;

  /** What the connection needs of its surroundings. */
  interface Wire {
    void send(Flow flow, TcpSegment segment);

    /** The IPv4 address of this side. */
    int address();

    /** Room for one segment's bytes; in use until the next call. */
    Octets scratch();

    /** The peer did not answer in time. */
    void doubt(Flow flow);

    /** {@link TcpConnection#flush} should be called soon. */
    void owes(TcpConnection connection);

    /** It has ended and will not be heard of again. */
    void closed(TcpConnection connection);
  }

  /**
   * @param first the initial sequence number
   * @param mss the largest segment for us to receive and to send
   * @param listener who is told once the peer has opened it; null for one that is opened from here
   * @param notice told when there may be something to read, room to write, or an end
   */
  TcpConnection(
      Flow flow, int first, int mss, Wire wire, @Nullable TcpListener listener, Notice notice) {
    this.flow = flow;
    this.first = first;
    this.mss = mss;
    this.wire = wire;
    this.listener = listener;
    this.notice = notice;
  }

  Flow flow() {
    return flow;
  }

  void open(long now) {
    synAt = now + roundTrip.timeout();
    sendSyn();
  }

  /** Answers a peer's SYN. */
  void answer(TcpSegment syn, long now) {
    meet(syn);
    state = State.SYN_RECEIVED;
    mostSynAttempts = MOST_ANSWERS;
    synAt = now + roundTrip.timeout();
    sendSyn();
  }

  private void sendSyn() {
    int window = TcpSegment.LARGEST_WINDOW;
    if (receiver == null) {
      send(first, 0, TcpSegment.SYN, window, mss, Receiver.WINDOW_SHIFT, NOTHING);
    } else {
      int shift = scales ? Receiver.WINDOW_SHIFT : -1;
      int flags = TcpSegment.SYN | TcpSegment.ACK;
      send(first, receiver.next(), flags, window, mss, shift, NOTHING);
    }
  }

  /** The IPv4 address of the peer. */
  public int remoteAddress() {
    return flow.remoteAddress();
  }

  public int remotePort() {
    return flow.remotePort();
  }

  /** The IPv4 address of this side. */
  public int localAddress() {
    return wire.address();
  }

  public int localPort() {
    return flow.localPort();
  }

  /** Says who is told from now on of what changes. */
  public void tell(Notice whom) {
    notice = whom;
  }

  /** Whether a peer that is silent for two hours is asked whether it is still there. */
  public void keepAlive(boolean on, long now) {
    if (state != State.CLOSED) {
      keepAlive.turn(on, now);
    }
  }

  /** Whether both sides have agreed on it; it may have ended meanwhile. */
  public boolean isOpened() {
    return opened;
  }

  /** How many bytes can be read at once. */
  public int available() {
    return receiver == null ? 0 : receiver.available();
  }

  /** How many bytes can be written at once. */
  public int room() {
    return sender == null || !opened || finishing || state == State.CLOSED ? 0 : sender.room();
  }

  /** Whether the peer has acknowledged all that was written, and the end if there is one. */
  public boolean isDelivered() {
    return sender == null || state == State.CLOSED || sender.isDelivered();
  }

  @Nullable TcpListener listener() {
    return listener;
  }

  /** Whether it only waits for old segments to die, and a SYN begins another one. */
  boolean yieldsTo(TcpSegment segment) {
    return state == State.TIME_WAIT
        && segment.opens()
        && receiver != null
        && Sequence.isAfter(segment.sequence(), receiver.next());
  }

  /** Whether nothing will happen any more. */
  public boolean isClosed() {
    return state == State.CLOSED;
  }

  /** Whether our direction was ended: nothing can be written any more. */
  public boolean isFinishing() {
    return finishing;
  }

  /** What went wrong. Bytes that came before can still be read. */
  public Optional<Failure> failure() {
    return Optional.ofNullable(failure);
  }

  /**
   * Takes bytes to be sent, as many as there is room for; how many.
   *
   * @param source puts the next bytes of some into our memory
   * @param size how many there are
   */
  public int write(Transfer source, int size, long now) {
    if (sender == null || !opened || finishing || state == State.CLOSED) {
      return 0;
    }
    int taken = sender.append(source, size);
    output(now);
    return taken;
  }

  /**
   * Gives bytes that came; how many, 0 when there are none yet, -1 when there will be none.
   *
   * @param target takes the next bytes from our memory
   * @param room how many it takes at most
   */
  public int read(Transfer target, int room) {
    if (receiver == null) {
      return state == State.CLOSED ? -1 : 0;
    }
    if (receiver.isEmpty()) {
      return receiver.isEnded() || state == State.CLOSED ? -1 : 0;
    }
    int read = receiver.read(target, room);
    if (state != State.CLOSED && receiver.owesWindow()) {
      acknowledge();
    }
    return read;
  }

  /** Ends our direction after what has been written. */
  public void finish(long now) {
    if (finishing) {
      return;
    }
    finishing = true;
    state = state.finished();
    if (sender != null && opened) {
      sender.finish();
      output(now);
    }
  }

  /** Lets go of it: what has been written is still sent; what comes from now on is refused. */
  public void abandon(long now) {
    if (abandoned) {
      return;
    }
    abandoned = true;
    if (state == State.SYN_SENT || (receiver != null && !receiver.isEmpty())) {
      abort();
      return;
    }
    finish(now);
    if (state != State.TIME_WAIT && state != State.CLOSED) {
      endAt = now + LINGER_NANOS;
    }
  }

  /** Ends it at once; a reset tells the peer. */
  public void abort() {
    if (state != State.CLOSED && state != State.TIME_WAIT) {
      reset();
    }
    end(Failure.ABORTED);
  }

  private void reset() {
    int sequence = sender == null ? first + 1 : sender.next();
    int next = receiver == null ? 0 : receiver.next();
    int flags = receiver == null ? TcpSegment.RST : TcpSegment.RST | TcpSegment.ACK;
    send(sequence, next, flags, 0, 0, -1, NOTHING);
  }

  /** Ends it silently, when there is no peer to tell. */
  void end(Failure why) {
    if (state == State.CLOSED) {
      return;
    }
    failure = state == State.TIME_WAIT ? null : why;
    close();
    if (sender != null) {
      sender.stop();
    }
    notice.changed();
  }

  private void close() {
    state = State.CLOSED;
    endAt = NEVER;
    synAt = NEVER;
    owesAcknowledgement = false;
    keepAlive.stop();
    wire.closed(this);
  }

  void receive(TcpSegment segment, long now) {
    switch (state) {
      case SYN_SENT -> receiveAnswer(segment, now);
      case CLOSED -> {}
      case SYN_RECEIVED -> {
        if (sender != null && receiver != null) {
          receiveConfirmation(segment, sender, receiver, now);
        }
      }
      case ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2, CLOSING, TIME_WAIT, CLOSE_WAIT, LAST_ACK -> {
        if (sender != null && receiver != null) {
          receive(segment, sender, receiver, now);
        }
      }
    }
  }

  private void receiveAnswer(TcpSegment segment, long now) {
    boolean acknowledges = segment.has(TcpSegment.ACK) && segment.acknowledgement() == first + 1;
    if (segment.has(TcpSegment.RST)) {
      if (acknowledges) {
        end(Failure.REFUSED);
      }
    } else if (segment.has(TcpSegment.ACK) && !acknowledges) {
      send(segment.acknowledgement(), 0, TcpSegment.RST, 0, 0, -1, NOTHING);
    } else if (segment.has(TcpSegment.ACK) && segment.has(TcpSegment.SYN)) {
      meet(segment);
      acknowledge();
      established(now);
    } else if (segment.has(TcpSegment.SYN)) {
      answer(segment, now); // both have opened it at once
    }
  }

  /** Learns from a SYN where the peer's numbers begin and what it can take. */
  private void meet(TcpSegment syn) {
    scales = syn.windowShift() >= 0;
    int told = syn.mss() == 0 ? DEFAULT_MSS : syn.mss();
    int size = Math.clamp(told, SMALLEST_MSS, mss);
    int shift = scales ? syn.windowShift() : 0;
    sender = new Sender(first + 1, syn, size, shift, roundTrip, this::sendData);
    receiver = new Receiver(syn.sequence() + 1, scales ? Receiver.WINDOW_SHIFT : 0);
  }

  private void established(long now) {
    synAt = NEVER;
    opened = true;
    state = State.ESTABLISHED;
    keepAlive.heard(now);
    if (finishing && sender != null) {
      state = state.finished();
      sender.finish();
      output(now);
    }
    if (listener != null) {
      listener.opened(this);
    }
    notice.changed();
  }

  /** While the peer has not acknowledged our SYN, RFC 9293 section 3.10.7.4. */
  private void receiveConfirmation(TcpSegment segment, Sender out, Receiver in, long now) {
    boolean acknowledges = segment.has(TcpSegment.ACK) && segment.acknowledgement() == first + 1;
    if (segment.has(TcpSegment.SYN) && segment.sequence() + 1 == in.next()) {
      if (acknowledges) {
        acknowledge();
        established(now);
      } else {
        sendSyn(); // it may not have heard us
      }
    } else if (!isAcceptable(segment, in)) {
      if (!segment.has(TcpSegment.RST)) {
        challenge(now);
      }
    } else if (segment.has(TcpSegment.RST)) {
      if (segment.sequence() == in.next()) {
        end(Failure.REFUSED);
      } else {
        challenge(now);
      }
    } else if (segment.has(TcpSegment.SYN)) {
      challenge(now);
    } else if (acknowledges) {
      established(now);
      receiveValid(segment, out, in, now);
    } else if (segment.has(TcpSegment.ACK)) {
      send(segment.acknowledgement(), 0, TcpSegment.RST, 0, 0, -1, NOTHING);
    }
  }

  private void receive(TcpSegment segment, Sender out, Receiver in, long now) {
    if (!isAcceptable(segment, in)) {
      if (!segment.has(TcpSegment.RST)) {
        restartTimeWait(now);
        challenge(now);
      }
      return;
    }
    if (segment.has(TcpSegment.RST)) {
      receiveReset(segment, in, now);
    } else if (segment.has(TcpSegment.SYN)) {
      challenge(now);
    } else if (segment.has(TcpSegment.ACK)) {
      if (out.canBe(segment.acknowledgement())) {
        receiveValid(segment, out, in, now);
      } else {
        challenge(now);
      }
    }
  }

  /** RFC 9293 section 3.10.7.4, first check; a closed window lets acknowledgements pass. */
  private static boolean isAcceptable(TcpSegment segment, Receiver in) {
    int from = in.next();
    int to = from + in.room();
    int length = segment.length();
    int sequence = segment.sequence();
    if (length == 0 || from == to) {
      return sequence == from || Sequence.isBetween(from, sequence, to - 1);
    }
    return Sequence.isBetween(from, sequence, to - 1)
        || Sequence.isBetween(from, sequence + length - 1, to - 1);
  }

  /** RFC 5961 section 3: only the very next number counts. */
  private void receiveReset(TcpSegment segment, Receiver in, long now) {
    if (segment.sequence() == in.next()) {
      end(Failure.RESET);
    } else {
      challenge(now);
    }
  }

  private void receiveValid(TcpSegment segment, Sender out, Receiver in, long now) {
    out.acknowledged(segment, now);
    keepAlive.heard(now);
    if (out.isFinished()) {
      enter(state.finishAcknowledged(), now);
      if (state == State.CLOSED) {
        notice.changed();
        return;
      }
    }
    if (segment.length() > 0) {
      receiveBytes(segment, in, now);
      if (state == State.CLOSED) {
        return;
      }
    }
    out.output(now);
    notice.changed();
  }

  private void receiveBytes(TcpSegment segment, Receiver in, long now) {
    boolean wasEnded = in.isEnded();
    boolean gap = in.accept(segment);
    if (abandoned && !in.isEmpty()) {
      abort();
      return;
    }
    if (in.isEnded() && !wasEnded) {
      enter(state.peerFinished(), now);
    }
    if (gap || in.hasGaps()) {
      // At once, each time: the peer counts them, RFC 5681 section 4.2.
      sendAcknowledgement();
    } else {
      acknowledge();
    }
  }

  private void enter(State next, long now) {
    if (next == state) {
      return;
    }
    if (next == State.CLOSED) {
      close();
    } else {
      state = next;
      if (next == State.TIME_WAIT) {
        endAt = now + TIME_WAIT_NANOS;
      }
    }
  }

  private void restartTimeWait(long now) {
    if (state == State.TIME_WAIT) {
      endAt = now + TIME_WAIT_NANOS;
    }
  }

  /** Answers what may be old or forged. */
  private void challenge(long now) {
    if (challenges.allows(now)) {
      sendAcknowledgement();
    }
  }

  private void acknowledge() {
    if (!owesAcknowledgement) {
      owesAcknowledgement = true;
      wire.owes(this);
    }
  }

  /** Sends the acknowledgement that is owed, unless data took it along. */
  void flush() {
    if (owesAcknowledgement) {
      sendAcknowledgement();
    }
  }

  private void sendAcknowledgement() {
    if (sender != null) {
      send(sender.next(), TcpSegment.ACK, NOTHING);
    }
  }

  private void sendData(int sequence, int flags, int place, int length) {
    Octets bytes = NOTHING;
    if (sender != null && length > 0) {
      bytes = wire.scratch();
      sender.copy(place, length, bytes::put);
      bytes.flip();
    }
    send(sequence, flags, bytes);
  }

  private void send(int sequence, int flags, Octets bytes) {
    if (receiver != null) {
      owesAcknowledgement = false;
      send(sequence, receiver.next(), flags, receiver.tellWindow(), 0, -1, bytes);
    }
  }

  private void send(
      int sequence, int next, int flags, int window, int size, int shift, Octets bytes) {
    int from = flow.localPort();
    int to = flow.remotePort();
    wire.send(flow, new TcpSegment(from, to, sequence, next, flags, window, size, shift, bytes));
  }

  private void output(long now) {
    if (sender != null && state != State.CLOSED) {
      sender.output(now);
    }
  }

  long deadline() {
    long retransmission = sender == null || !opened ? synAt : sender.deadline();
    return Math.min(Math.min(endAt, retransmission), keepAlive.deadline());
  }

  void runTimers(long now) {
    if (now >= endAt) {
      if (state == State.TIME_WAIT) {
        end(Failure.ABORTED);
      } else {
        abort();
      }
    } else if (sender == null || !opened) {
      runSynTimer(now);
    } else if (now >= keepAlive.deadline()) {
      runKeepAlive(sender, now);
    } else if (now >= sender.deadline()) {
      wire.doubt(flow);
      if (sender.runTimers(now)) {
        output(now);
      } else {
        reset();
        end(Failure.TIMED_OUT);
      }
    }
  }

  private void runSynTimer(long now) {
    if (now < synAt) {
      return;
    }
    if (++synAttempts > mostSynAttempts) {
      end(Failure.TIMED_OUT);
      return;
    }
    roundTrip.backOff();
    synAt = now + roundTrip.timeout();
    wire.doubt(flow);
    sendSyn();
  }

  /** What is sent lies before the window, so that the peer answers with what it expects. */
  private void runKeepAlive(Sender out, long now) {
    if (keepAlive.ask(now)) {
      send(out.next() - 1, TcpSegment.ACK, NOTHING);
    } else {
      reset();
      end(Failure.TIMED_OUT);
    }
  }
}
