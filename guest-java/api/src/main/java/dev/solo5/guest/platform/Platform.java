package dev.solo5.guest.platform;

import org.jspecify.annotations.Nullable;

/**
 * What a program runs on. Arguments are checked by the API before they come here: arrays are large
 * enough, sizes and offsets are what the device asks for.
 */
public abstract class Platform {
  /** For subclasses. */
  protected Platform() {}

  /** That of this thread: in a guest, the translator puts the guest's here. */
  public static Platform current() {
    return Simulated.platform();
  }

  /** The arguments as the program was started with, separated by spaces. */
  public abstract String commandLine();

  /** Writes bytes to the console. */
  public abstract void consoleWrite(byte[] bytes, int offset, int length);

  /** Brings what was written so far to the console. */
  public abstract void consoleFlush();

  /** Nanoseconds since some fixed time; never decreases. */
  public abstract long monotonicNanos();

  /** Nanoseconds since 1970-01-01T00:00:00Z. */
  public abstract long wallNanos();

  /** Ends the program and does not return. */
  public abstract void exit(int status);

  /** Ends the program as one that failed and does not return. */
  public abstract void abort();

  /** The network device of this name, the same each time; null if there is none. */
  public abstract @Nullable NetLink net(String name);

  /** The block device of this name, the same each time; null if there is none. */
  public abstract @Nullable BlockLink block(String name);

  /** All devices, for a message: their kinds and names; "no devices" if there are none. */
  public abstract String devices();

  /**
   * Waits, while other threads run, until a network device has a frame or the deadline is reached.
   * A deadline in the past makes it a look.
   *
   * @param handles a bit for each device
   * @param deadlineNanos of the monotonic clock; {@link Long#MAX_VALUE} never comes
   * @return those of the handles that have a frame; 0 after the deadline
   */
  public abstract long await(long handles, long deadlineNanos) throws InterruptedException;

  /** Memory outside the heap of objects, all zero; null if there is no more. */
  public abstract @Nullable Region allocate(int size);
}
