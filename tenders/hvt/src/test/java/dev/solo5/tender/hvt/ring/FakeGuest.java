package dev.solo5.tender.hvt.ring;

import dev.solo5.tender.TenderException;
import dev.solo5.tender.hvt.memory.HvtProblem;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * The guest's side of a ring in plain memory, written from the specification's offsets a second
 * time, and the tender's networks: they note what they are given.
 */
class FakeGuest implements FrameExchange {
  static final int SIZE = 49280;

  private static final int ENT_TAIL = 0;
  private static final int ENT_HEAD = 64;
  private static final int COM_TAIL = 68;
  private static final int NEEDS_KICK = 72;
  private static final int ENTRIES = 128;
  private static final int COMMITS = 32896;

  final MemorySegment bytes = MemorySegment.ofArray(new long[SIZE / Long.BYTES]);
  final List<Submission> sent = new ArrayList<>();
  final List<Submission> received = new ArrayList<>();

  /** What the guest saw as consumed whenever the tender asked the networks for something. */
  final List<Integer> headsSeen = new ArrayList<>();

  private final int start;
  private int tail;

  /** A ring whose indices all begin at a number. */
  FakeGuest(int start) {
    this.start = start;
    this.tail = start;
    for (int index : new int[] {ENT_TAIL, ENT_HEAD, COM_TAIL}) {
      setInt(index, start);
    }
  }

  NetRing ring() {
    return new NetRing(new RingMemory(bytes), this, start);
  }

  void fill(int operation, int handle, long data, int length, int id) {
    int at = ENTRIES + 32 * (tail & 1023);
    setInt(at, operation);
    setInt(at + 4, handle);
    bytes.set(ValueLayout.JAVA_LONG, at + 8, data);
    setInt(at + 16, length);
    setInt(at + 20, id);
    bytes.set(ValueLayout.JAVA_LONG, at + 24, -1L);
    tail++;
  }

  void submit(int operation, int handle, long data, int length, int id) {
    fill(operation, handle, data, length, id);
    publish(tail);
  }

  /** Whether the tender must be told of a submission just published. */
  boolean mustKick() {
    return getInt(NEEDS_KICK) != 0;
  }

  void publish(int newTail) {
    tail = newTail;
    setInt(ENT_TAIL, newTail);
  }

  int tail() {
    return tail;
  }

  int consumed() {
    return getInt(ENT_HEAD);
  }

  int completed() {
    return getInt(COM_TAIL);
  }

  /** Four numbers: id, ret, len, reserved. */
  List<Integer> commit(int index) {
    int at = COMMITS + 16 * (index & 1023);
    return List.of(getInt(at), getInt(at + 4), getInt(at + 8), getInt(at + 12));
  }

  void setInt(int at, int value) {
    bytes.set(ValueLayout.JAVA_INT, at, value);
  }

  private int getInt(int at) {
    return bytes.get(ValueLayout.JAVA_INT, at);
  }

  @Override
  public void send(Submission submission) throws TenderException {
    headsSeen.add(consumed());
    check(submission);
    sent.add(submission);
  }

  @Override
  public Completion receive(Submission submission) throws TenderException {
    headsSeen.add(consumed());
    check(submission);
    received.add(submission);
    return new Completion(submission.id(), submission.handle() == 1 ? 0 : 2, submission.length());
  }

  /** As a guest's address would be refused. */
  private static void check(Submission submission) throws TenderException {
    if (submission.data() < 0) {
      throw new TenderException(
          new HvtProblem.InvalidAccess(submission.data(), submission.lengthBytes()));
    }
  }
}
