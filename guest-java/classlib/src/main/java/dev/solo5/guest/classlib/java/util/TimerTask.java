package dev.solo5.guest.classlib.java.util;

/** What a {@link Timer} runs. */
public abstract class TimerTask implements Runnable {
  private static final long NANOS_PER_MILLI = 1_000_000L;

  /** Nanoseconds of the monotonic clock, while it is scheduled. */
  long due;

  /** Nanoseconds: 0 for once, negative from one begin to the next. */
  long period;

  boolean scheduled;
  boolean cancelled;

  protected TimerTask() {}

  @Override
  public abstract void run();

  public boolean cancel() {
    boolean was = scheduled && !cancelled;
    cancelled = true;
    return was;
  }

  public long scheduledExecutionTime() {
    long last = period == 0 ? due : due - Math.abs(period);
    return System.currentTimeMillis() + (last - System.nanoTime()) / NANOS_PER_MILLI;
  }
}
