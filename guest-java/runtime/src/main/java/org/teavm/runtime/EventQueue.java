package org.teavm.runtime;

import dev.solo5.guest.runtime.Lifetime;
import dev.solo5.guest.runtime.Native;
import java.util.Arrays;
import org.jspecify.annotations.NullUnmarked;
import org.teavm.interop.StaticInit;

/**
 * What runs next, in the place of the translator's class of this name: first come, first served;
 * times are those of the monotonic clock; and the only place where a guest waits, for devices too.
 */
@StaticInit
@NullUnmarked // arrays with room to spare
public final class EventQueue {
  /** Something to run. */
  public interface Event {
    /** Runs it. */
    void run();
  }

  /** Something to run when one of several devices has a frame, or at a time. */
  public abstract static class Wait implements Event {
    final long handles;
    final long deadline;
    long ready;
    int timer;

    /**
     * What to wait for.
     *
     * @param handles a bit for each device
     * @param deadline of the monotonic clock
     */
    protected Wait(long handles, long deadline) {
      this.handles = handles;
      this.deadline = Math.max(0, deadline);
    }

    /** Once it runs: those of the handles that have a frame; 0 after the deadline. */
    public final long ready() {
      return ready;
    }
  }

  private static final long NANOS_PER_MILLI = 1_000_000L;
  private static final long FOREVER = Long.MAX_VALUE;

  /** A ring of what can run at once, the first at {@code first}. */
  private static Event[] events = new Event[16];

  private static int first;
  private static int count;

  private static final Timers TIMERS = new Timers();

  /** Who waits for devices, in the order of their coming. */
  private static Wait[] waits = new Wait[8];

  private static int waitCount;
  private static boolean finished;

  /** Threads that always have something to do must not keep others from their frames and times. */
  private static final int LOOK_AFTER = 16;

  private static int sinceLook;

  private EventQueue() {}

  /** Runs it as soon as all that came before has run. */
  public static void offer(Event event) {
    if (count == events.length) {
      Event[] larger = new Event[2 * count];
      for (int i = 0; i < count; i++) {
        larger[i] = events[(first + i) & (count - 1)];
      }
      events = larger;
      first = 0;
    }
    events[(first + count++) & (events.length - 1)] = event;
  }

  /**
   * Runs it some time after the last call of {@link System#currentTimeMillis}, which is what those
   * who call this have added their time to. By the monotonic clock, and never too early.
   *
   * @param millis since 1970
   * @return what {@link #kill} takes
   */
  public static int offer(Event event, long millis) {
    return TIMERS.add(event, deadline(millis - Native.lastMillis()));
  }

  /**
   * Runs it at a time of the monotonic clock.
   *
   * @param nanos of that clock; {@link Long#MAX_VALUE} is never
   * @return what {@link #kill} takes
   */
  public static int offerAt(Event event, long nanos) {
    return TIMERS.add(event, nanos);
  }

  private static long deadline(long millis) {
    long now = Native.monotonic();
    return millis > (FOREVER - now) / NANOS_PER_MILLI ? FOREVER : now + millis * NANOS_PER_MILLI;
  }

  /** Takes back what has not run yet. */
  public static void kill(int id) {
    TIMERS.remove(id);
  }

  /** Runs it when one of its devices has a frame, or at its time. */
  public static void await(Wait wait) {
    if (waitCount == waits.length) {
      waits = Arrays.copyOf(waits, 2 * waitCount);
    }
    waits[waitCount++] = wait;
    wait.timer = wait.deadline == FOREVER ? 0 : TIMERS.add(wait, wait.deadline);
  }

  /** Runs it now, without a frame; does nothing if it was to run already. */
  public static void endWait(Wait wait) {
    int kept = 0;
    for (int i = 0; i < waitCount; i++) {
      if (waits[i].equals(wait)) {
        end(wait, 0);
      } else {
        waits[kept++] = waits[i];
      }
    }
    forget(kept);
  }

  /** Runs everything and waits in between, until told to stop. */
  public static void process() {
    while (!finished) {
      if (count == 0 && TIMERS.size() == 0 && waitCount == 0) {
        Lifetime.stuck();
      }
      next();
    }
  }

  /** Runs nothing more. */
  public static void stop() {
    finished = true;
  }

  private static void next() {
    if (count == 0) {
      look(TIMERS.size() > 0 ? TIMERS.next() : FOREVER);
    } else if (++sinceLook >= LOOK_AFTER) {
      look(0);
    }
    if (count > 0) {
      Event event = events[first];
      events[first] = null;
      first = (first + 1) & (events.length - 1);
      count--;
      event.run();
    }
  }

  /** Finds what can run now; without that, waits until the deadline. */
  private static void look(long deadline) {
    sinceLook = 0;
    if (waitCount > 0 || (deadline > 0 && deadline > Native.monotonic())) {
      wake(Native.await(deadline));
    }
    if (TIMERS.size() > 0) {
      long now = Native.monotonic();
      while (TIMERS.size() > 0 && TIMERS.next() <= now) {
        Event event = TIMERS.take();
        if (event instanceof Wait wait) {
          endWait(wait);
        } else {
          offer(event);
        }
      }
    }
  }

  private static void wake(long ready) {
    if (ready == 0) {
      return;
    }
    int kept = 0;
    for (int i = 0; i < waitCount; i++) {
      Wait wait = waits[i];
      if ((wait.handles & ready) != 0) {
        end(wait, wait.handles & ready);
      } else {
        waits[kept++] = wait;
      }
    }
    forget(kept);
  }

  private static void end(Wait wait, long ready) {
    wait.ready = ready;
    TIMERS.remove(wait.timer);
    offer(wait);
  }

  private static void forget(int kept) {
    while (waitCount > kept) {
      waits[--waitCount] = null;
    }
  }
}
