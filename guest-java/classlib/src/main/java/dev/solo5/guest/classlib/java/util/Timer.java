package dev.solo5.guest.classlib.java.util;

import dev.solo5.guest.classlib.java.threads.Waiter;
import dev.solo5.guest.classlib.java.threads.Waiters;
import dev.solo5.guest.runtime.Native;
import java.util.Date;
import java.util.PriorityQueue;

/** One thread that runs tasks at their times. */
public class Timer {
  private static int last;

  private record Entry(TimerTask task, long due, long order) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int byTime = Long.compare(due, other.due);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }

  private final PriorityQueue<Entry> entries = new PriorityQueue<>();
  private final Waiters thread = new Waiters();
  private long lastOrder;
  private boolean cancelled;

  public Timer() {
    this(nextName(), false);
  }

  public Timer(boolean isDaemon) {
    this(nextName(), isDaemon);
  }

  public Timer(String name) {
    this(name, false);
  }

  public Timer(String name, boolean isDaemon) {
    Thread runner = new Thread(this::run, name);
    runner.setDaemon(isDaemon);
    runner.start();
  }

  private static String nextName() {
    return "Timer-" + last++;
  }

  private void run() {
    try {
      while (!cancelled) {
        runNext();
      }
    } catch (InterruptedException e) {
      // Only the timer knows its thread.
    } finally {
      cancelled = true;
      entries.clear();
    }
  }

  private void runNext() throws InterruptedException {
    Entry first = entries.peek();
    if (first == null) {
      thread.await(Waiter.FOREVER);
    } else if (first.task.cancelled) {
      entries.remove();
    } else if (first.due > Native.monotonic()) {
      thread.await(first.due);
    } else {
      entries.remove();
      TimerTask task = first.task;
      if (task.period != 0) {
        task.due = task.period > 0 ? first.due + task.period : Native.monotonic() - task.period;
        entries.add(new Entry(task, task.due, ++lastOrder));
      }
      task.run();
    }
  }

  private void add(TimerTask task, long delayMillis, long period) {
    if (delayMillis < 0) {
      throw new IllegalArgumentException("Negative delay.");
    }
    if (cancelled) {
      throw new IllegalStateException("Timer already cancelled.");
    }
    if (task.scheduled || task.cancelled) {
      throw new IllegalStateException("Task already scheduled or cancelled");
    }
    task.scheduled = true;
    task.period = period;
    task.due = Math.max(Native.monotonic(), Waiter.deadlineMillis(delayMillis));
    entries.add(new Entry(task, task.due, ++lastOrder));
    thread.wakeOne();
  }

  private static long delay(Date time) {
    if (time.getTime() < 0) {
      throw new IllegalArgumentException("Illegal execution time.");
    }
    return Math.max(0, time.getTime() - System.currentTimeMillis());
  }

  private static long nanos(long period) {
    if (period <= 0) {
      throw new IllegalArgumentException("Non-positive period.");
    }
    return Math.min(period, Long.MAX_VALUE / 2_000_000) * 1_000_000;
  }

  public void schedule(TimerTask task, long delay) {
    add(task, delay, 0);
  }

  public void schedule(TimerTask task, Date time) {
    add(task, delay(time), 0);
  }

  public void schedule(TimerTask task, long delay, long period) {
    add(task, delay, -nanos(period));
  }

  public void schedule(TimerTask task, Date firstTime, long period) {
    add(task, delay(firstTime), -nanos(period));
  }

  public void scheduleAtFixedRate(TimerTask task, long delay, long period) {
    add(task, delay, nanos(period));
  }

  public void scheduleAtFixedRate(TimerTask task, Date firstTime, long period) {
    add(task, delay(firstTime), nanos(period));
  }

  public void cancel() {
    cancelled = true;
    entries.clear();
    thread.wakeAll();
  }

  public int purge() {
    int before = entries.size();
    entries.removeIf(entry -> entry.task.cancelled);
    return before - entries.size();
  }
}
