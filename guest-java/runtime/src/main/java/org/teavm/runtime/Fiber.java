package org.teavm.runtime;

import dev.solo5.guest.runtime.Initialisation;
import org.jspecify.annotations.NullUnmarked;
import org.teavm.interop.Address;
import org.teavm.interop.AsyncCallback;
import org.teavm.interop.Export;
import org.teavm.interop.Import;
import org.teavm.interop.StaticInit;
import org.teavm.interop.Unmanaged;

/**
 * A thread, in the place of the translator's class of this name. That one has every method that may
 * wait return, and called again when the thread goes on, which the translator has to find out for
 * each method, and makes code slow. Here a thread has a stack: threads.h.
 */
@StaticInit
@NullUnmarked // outside of all threads there is none
public final class Fiber {
  /** What a thread does. */
  public interface FiberRunner {
    /** Does it. */
    void run();
  }

  /** What a thread waits for. */
  public interface AsyncCall {
    /** Begins; the callback lets the thread go on, now or later. */
    void run(AsyncCallback<?> callback);
  }

  /** Threads without which the guest ends. */
  public static int userThreadCount = 1;

  private static Fiber current;

  private final FiberRunner runner;
  private final boolean daemon;

  /** Where its stack is while it waits; 0 while it does not. */
  private long kept;

  /** In this array, for the next wait, too. */
  private byte[] room = new byte[0];

  private Fiber(FiberRunner runner, boolean daemon) {
    this.runner = runner;
    this.daemon = daemon;
  }

  /** The thread that runs; null for the event queue's loop. */
  public static Fiber current() {
    return current;
  }

  static void startMain(String[] arguments) {
    start(() -> runMain(arguments), false);
  }

  /** The program's. */
  public static native void runMain(String[] arguments);

  static native void setCurrentThread(Thread thread);

  /** Runs a thread until it waits or ends; called by the event queue's loop. */
  public static void start(FiberRunner runner, boolean daemon) {
    new Fiber(runner, daemon).go();
  }

  private void go() {
    current = this;
    kept = run(kept);
    current = null;
    if (kept == 0 && !daemon && --userThreadCount == 0) {
      EventQueue.stop();
    }
  }

  @Export(name = "guest_thread_body")
  static void body() {
    current.runner.run();
  }

  /** Has the thread wait. */
  public static Object suspend(AsyncCall call) throws Throwable {
    Fiber fiber = current;
    if (fiber == null) {
      throw new IllegalStateException("An event can't wait");
    }
    var end = new End(fiber, Thread.currentThread());
    call.run(end);
    if (!end.reached) {
      Initialisation.waits(fiber);
      end.awaited = true;
      if (fiber.room.length < size()) {
        fiber.room = new byte[size()];
      }
      leave(Address.ofObject(fiber.room));
    }
    if (end.exception != null) {
      throw end.exception;
    }
    return end.result;
  }

  /** Of one wait. */
  private static final class End implements AsyncCallback<Object>, EventQueue.Event {
    final Fiber fiber;
    final Thread thread;
    boolean awaited;
    boolean reached;
    Object result;
    Throwable exception;

    End(Fiber fiber, Thread thread) {
      this.fiber = fiber;
      this.thread = thread;
    }

    @Override
    public void complete(Object value) {
      result = value;
      reach();
    }

    @Override
    public void error(Throwable e) {
      exception = e;
      reach();
    }

    private void reach() {
      reached = true;
      if (!awaited) {
        return;
      }
      if (current == null) {
        run();
      } else {
        EventQueue.offer(this);
      }
    }

    @Override
    public void run() {
      setCurrentThread(thread);
      fiber.go();
    }
  }

  @Import(name = "guest_run_thread")
  private static native long run(long kept);

  @Import(name = "guest_thread_size")
  @Unmanaged
  private static native int size();

  @Import(name = "guest_leave_thread")
  private static native void leave(Address room);

  /** What a thread waited for, as a primitive value: 0 if it is null. */
  public static boolean getBoolean(Object value) {
    return value != null && (Boolean) value;
  }

  /** As {@link #getBoolean}. */
  public static byte getByte(Object value) {
    return value == null ? 0 : (Byte) value;
  }

  /** As {@link #getBoolean}. */
  public static short getShort(Object value) {
    return value == null ? 0 : (Short) value;
  }

  /** As {@link #getBoolean}. */
  public static int getInt(Object value) {
    return value == null ? 0 : (Integer) value;
  }

  /** As {@link #getBoolean}. */
  public static char getChar(Object value) {
    return value == null ? 0 : (Character) value;
  }

  /** As {@link #getBoolean}. */
  public static long getLong(Object value) {
    return value == null ? 0 : (Long) value;
  }

  /** As {@link #getBoolean}. */
  public static float getFloat(Object value) {
    return value == null ? 0 : (Float) value;
  }

  /** As {@link #getBoolean}. */
  public static double getDouble(Object value) {
    return value == null ? 0 : (Double) value;
  }

  /** Of the translator's own way, which asks for it: never. */
  public boolean isResuming() {
    return false;
  }

  /** As {@link #isResuming}. */
  public boolean isSuspending() {
    return false;
  }
}
