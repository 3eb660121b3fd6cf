package org.teavm.runtime;

import dev.solo5.guest.runtime.Native;
import java.util.Arrays;
import org.jspecify.annotations.NullUnmarked;
import org.teavm.interop.StaticInit;

/**
 * What runs next, in the place of the translator's class of this name: by the monotonic clock,
 * first come, first served; and where a thread waits for a device.
 */
@StaticInit
@NullUnmarked // arrays with room to spare
public final class EventQueue {
  /** Something to run. */
  public interface Event {
    /** Runs it. */
    void run();
  }

  private static final class Node {
    final int id;
    final long deadline; // nanoseconds of the monotonic clock
    final long order;
    final Event event;

    Node(int id, long deadline, long order, Event event) {
      this.id = id;
      this.deadline = deadline;
      this.order = order;
      this.event = event;
    }

    boolean before(Node other) {
      return deadline < other.deadline || (deadline == other.deadline && order < other.order);
    }
  }

  private static final long NANOS_PER_MILLI = 1_000_000L;
  private static final long FOREVER = Long.MAX_VALUE;

  /** A heap: each node comes before its children, at 2i+1 and 2i+2. */
  private static Node[] nodes = new Node[16];

  private static int size;
  private static int lastId;
  private static long lastOrder;
  private static boolean finished;

  /** Who waits for a device, by its handle; each once. */
  private static final Event[] waiting = new Event[64];

  private static int waitingCount;

  private EventQueue() {}

  /** Runs it as soon as all that came before has run. */
  public static void offer(Event event) {
    add(event, 0);
  }

  /**
   * Runs it at a time of the wall clock, which is measured by the monotonic one from now on.
   *
   * @param millis since 1970
   * @return what {@link #kill} takes
   */
  public static int offer(Event event, long millis) {
    long wait = millis - System.currentTimeMillis();
    return add(event, wait <= 0 ? 0 : deadline(wait));
  }

  private static long deadline(long millis) {
    long now = Native.monotonic();
    return millis > (FOREVER - now) / NANOS_PER_MILLI ? FOREVER : now + millis * NANOS_PER_MILLI;
  }

  /** Runs it when the device has a frame, unless {@link #ignore} comes first. */
  public static void offerReady(Event event, int handle) {
    waiting[handle] = event;
    waitingCount++;
  }

  /** Takes back who waits for a device. */
  public static void ignore(int handle) {
    if (waiting[handle] != null) {
      waiting[handle] = null;
      waitingCount--;
    }
  }

  private static int add(Event event, long deadline) {
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * size);
    }
    int id = ++lastId;
    rise(size++, new Node(id, deadline, ++lastOrder, event));
    return id;
  }

  private static void rise(int hole, Node node) {
    int i = hole;
    while (i > 0 && node.before(nodes[(i - 1) / 2])) {
      nodes[i] = nodes[(i - 1) / 2];
      i = (i - 1) / 2;
    }
    nodes[i] = node;
  }

  private static void sink(int hole, Node node) {
    int i = hole;
    while (2 * i + 1 < size) {
      int child = 2 * i + 1;
      if (child + 1 < size && nodes[child + 1].before(nodes[child])) {
        child++;
      }
      if (node.before(nodes[child])) {
        break;
      }
      nodes[i] = nodes[child];
      i = child;
    }
    nodes[i] = node;
  }

  private static Node remove(int index) {
    Node removed = nodes[index];
    Node last = nodes[--size];
    nodes[size] = null;
    if (index < size) {
      sink(index, last);
      if (nodes[index] == last) {
        rise(index, last);
      }
    }
    return removed;
  }

  /** Takes back what has not run yet. */
  public static void kill(int id) {
    for (int i = 0; i < size; i++) {
      if (nodes[i].id == id) {
        remove(i);
        return;
      }
    }
  }

  /** Runs everything, waits in between, and returns when nothing is left that could ever run. */
  public static void process() {
    while (!finished && (size > 0 || waitingCount > 0)) {
      next();
    }
  }

  /** Runs nothing more. */
  public static void stop() {
    finished = true;
  }

  private static void next() {
    long deadline = size > 0 ? nodes[0].deadline : FOREVER;
    if (deadline > 0 && (waitingCount > 0 || deadline > Native.monotonic())) {
      wake(Native.await(deadline));
    } else if (waitingCount > 0 && ++sinceLook == LOOK_AFTER) {
      sinceLook = 0;
      wake(Native.await(0));
    }
    if (size > 0 && (nodes[0].deadline == 0 || nodes[0].deadline <= Native.monotonic())) {
      remove(0).event.run();
    }
  }

  /** Threads that always have something to do must not keep those from their frames that wait. */
  private static final int LOOK_AFTER = 64;

  private static int sinceLook;

  private static void wake(long ready) {
    for (long left = ready; left != 0; left &= left - 1) {
      int handle = Long.numberOfTrailingZeros(left);
      Event event = waiting[handle];
      if (event != null) {
        ignore(handle);
        offer(event);
      }
    }
  }
}
