package dev.solo5.network.tcp;

import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Consumer;

/** A wire in simulated time that loses, doubles, delays and so reorders what it carries. */
public final class SimulatedWire {
  private record Event(long at, long order, Runnable action) implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
    }
  }

  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private final Random random;
  private final double badness;
  private final long mostDelay;
  private long now;
  private long order;

  /**
   * @param badness how often something is lost, and how often doubled; 0..1
   * @param mostDelay nanoseconds; the wire reorders within
   */
  public SimulatedWire(long seed, double badness, long mostDelay) {
    this.random = new Random(seed);
    this.badness = badness;
    this.mostDelay = mostDelay;
  }

  public long now() {
    return now;
  }

  public void carry(byte[] bytes, Consumer<byte[]> to) {
    int copies = random.nextDouble() < badness ? 0 : random.nextDouble() < badness ? 2 : 1;
    for (int i = 0; i < copies; i++) {
      long at = now + 1 + (long) (random.nextDouble() * mostDelay);
      events.add(new Event(at, order++, () -> to.accept(bytes)));
    }
  }

  /**
   * Lets time pass to the next arrival, or to a deadline if that comes first; false for neither.
   */
  public boolean step(long deadline) {
    Event next = events.peek();
    long arrival = next == null ? Long.MAX_VALUE : next.at();
    if (arrival == Long.MAX_VALUE && deadline == Long.MAX_VALUE) {
      return false;
    }
    now = Math.max(now, Math.min(arrival, deadline));
    if (arrival <= deadline) {
      events.remove().action().run();
    }
    return true;
  }
}
