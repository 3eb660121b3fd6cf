package dev.solo5.guest.classlib.java.lang;

import dev.solo5.guest.classlib.java.threads.Waiter;
import dev.solo5.guest.classlib.java.threads.Waiters;
import dev.solo5.guest.runtime.Lifetime;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.teavm.classlib.java.lang.TMonitors;
import org.teavm.classlib.java.lang.TObject;
import org.teavm.classlib.java.lang.TThreadInterruptHandler;
import org.teavm.runtime.EventQueue;
import org.teavm.runtime.Fiber;

/**
 * A thread of a guest, which runs until it waits. Virtual threads are the same as the others but
 * for what the contract says of them.
 */
public class Thread implements Runnable {
  /** The lowest priority; a guest knows none. */
  public static final int MIN_PRIORITY = 1;

  /** The priority of the main thread. */
  public static final int NORM_PRIORITY = 5;

  /** The highest priority. */
  public static final int MAX_PRIORITY = 10;

  private static long lastId = 2; // as in a JVM, where the main thread is not the first
  private static int lastNumber;
  private static int active = 1;
  private static @Nullable UncaughtExceptionHandler defaultHandler;
  private static final Thread MAIN = new Thread("main", true);
  private static Thread current = MAIN;

  /** As the translator's class library has it, for its own waits. */
  public @Nullable TThreadInterruptHandler interruptHandler;

  /** Its wait in {@code LockSupport}. */
  public @Nullable Waiter parked;

  /** Whether its next wait there ends at once. */
  public boolean permit;

  /** What it says that it waits for there. */
  public @Nullable Object blocker;

  /** Values of thread locals, by the local. */
  @Nullable Map<Object, Object> locals;

  private final long id = ++lastId;
  private final boolean virtual;
  private final @Nullable ThreadGroup group;
  private final @Nullable Runnable target;
  private @Nullable Waiters joining;
  private String name;
  private boolean daemon;
  private int priority = NORM_PRIORITY;
  private boolean interrupted;
  private State state = State.NEW;
  private @Nullable Waiter waiter;
  private @Nullable ClassLoader loader;
  private @Nullable UncaughtExceptionHandler handler;

  /** The main thread. */
  private Thread(String name, boolean runs) {
    this.name = name;
    virtual = false;
    group = null;
    target = null;
    state = runs ? State.RUNNABLE : State.NEW;
  }

  Thread(
      @Nullable ThreadGroup group,
      @Nullable Runnable target,
      String name,
      boolean virtual,
      boolean inherit) {
    Thread parent = currentThread();
    this.name = Objects.requireNonNull(name, "'name' is null");
    this.target = target;
    this.group = group;
    this.virtual = virtual;
    daemon = virtual || parent.daemon;
    priority = virtual ? NORM_PRIORITY : parent.priority;
    if (inherit) {
      InheritableThreadLocal.inherit(parent, this);
    }
  }

  /** A thread named by a number. */
  public Thread() {
    this(null, null, nextName(), false, true);
  }

  /** A thread named by a number. */
  public Thread(@Nullable Runnable target) {
    this(null, target, nextName(), false, true);
  }

  /** A thread named by a number. */
  public Thread(@Nullable ThreadGroup group, @Nullable Runnable target) {
    this(group, target, nextName(), false, true);
  }

  /** A thread that does nothing unless its class does. */
  public Thread(String name) {
    this(null, null, name, false, true);
  }

  /** A thread that does nothing unless its class does. */
  public Thread(@Nullable ThreadGroup group, String name) {
    this(group, null, name, false, true);
  }

  /** A thread with a name. */
  public Thread(@Nullable Runnable target, String name) {
    this(null, target, name, false, true);
  }

  /** A thread with a name. */
  public Thread(@Nullable ThreadGroup group, @Nullable Runnable target, String name) {
    this(group, target, name, false, true);
  }

  /** A thread with a name; the size of its stack is not for it to say. */
  public Thread(
      @Nullable ThreadGroup group, @Nullable Runnable target, String name, long stackSize) {
    this(group, target, name, false, true);
  }

  /** A thread with a name; the size of its stack is not for it to say. */
  public Thread(
      @Nullable ThreadGroup group,
      @Nullable Runnable target,
      String name,
      long stackSize,
      boolean inheritInheritableThreadLocals) {
    this(group, target, name, false, inheritInheritableThreadLocals);
  }

  static String nextName() {
    return "Thread-" + lastNumber++;
  }

  Map<Object, Object> locals() {
    if (locals == null) {
      locals = new HashMap<>();
    }
    return locals;
  }

  /** The thread that runs. */
  public static Thread currentThread() {
    return current;
  }

  /** The translator's fibers say so when they go on. */
  static void setCurrentThread(Thread thread) {
    current = thread;
  }

  static Thread getMainThread() {
    return MAIN;
  }

  /** It begins to wait. */
  public void waits(Waiter wait, boolean interruptible, boolean timed) {
    waiter = interruptible ? wait : null;
    if (state != State.BLOCKED) {
      state = timed ? State.TIMED_WAITING : State.WAITING;
    }
  }

  /** It waits for a monitor. */
  public void blocks() {
    state = State.BLOCKED;
  }

  /** It waits no more. */
  public void runs() {
    waiter = null;
    state = State.RUNNABLE;
  }

  /** Runs it, when those that run now wait. */
  public void start() {
    if (state != State.NEW) {
      throw new IllegalThreadStateException();
    }
    state = State.RUNNABLE;
    active++;
    TMonitors.setBlocker(waiter -> waiter.awaitUninterruptibly(Waiter.FOREVER));
    if (!daemon) {
      Fiber.userThreadCount++;
      Lifetime.started();
    }
    EventQueue.offer(() -> Fiber.start(this::live, daemon));
  }

  private void live() {
    current = this;
    try {
      run();
    } catch (Throwable e) {
      uncaught(e);
    }
    state = State.TERMINATED;
    active--;
    locals = null;
    if (joining != null) {
      joining.wakeAll();
    }
    if (!daemon) {
      Lifetime.ended();
    }
  }

  private void uncaught(Throwable e) {
    try {
      getUncaughtExceptionHandler().uncaughtException(this, e);
    } catch (Throwable ignored) {
      // As the contract has it.
      return;
    }
  }

  @Override
  public void run() {
    if (target != null) {
      target.run();
    }
  }

  /** Starts a virtual thread. */
  public static Thread startVirtualThread(Runnable task) {
    Thread thread = new Thread(null, Objects.requireNonNull(task), "", true, true);
    thread.start();
    return thread;
  }

  /** How to make threads that keep a guest alive. */
  public static Builder.OfPlatform ofPlatform() {
    return new ThreadBuilder.Platform();
  }

  /** How to make virtual threads. */
  public static Builder.OfVirtual ofVirtual() {
    return new ThreadBuilder.Virtual();
  }

  /** Whether it is virtual. */
  public final boolean isVirtual() {
    return virtual;
  }

  /** Lets others run. */
  @SuppressWarnings("NamedLikeContextualKeyword")
  public static void yield() {
    Waiter.letOthersRun();
  }

  /** Lets others run: nothing else could end a loop. */
  public static void onSpinWait() {
    Waiter.letOthersRun();
  }

  /** Waits. */
  public static void sleep(long millis) throws InterruptedException {
    if (millis < 0) {
      throw new IllegalArgumentException("timeout value is negative");
    }
    sleepUntil(millis == 0 ? 0 : Waiter.deadlineMillis(millis));
  }

  /** Waits. */
  public static void sleep(long millis, int nanos) throws InterruptedException {
    if (millis < 0) {
      throw new IllegalArgumentException("timeout value is negative");
    }
    if (nanos < 0 || nanos > 999_999) {
      throw new IllegalArgumentException("nanosecond timeout value out of range");
    }
    if (millis > Long.MAX_VALUE / 2_000_000) {
      sleep(millis);
      return;
    }
    long all = millis * 1_000_000 + nanos;
    sleepUntil(all == 0 ? 0 : Waiter.deadline(all));
  }

  /** Waits. */
  public static void sleep(Duration duration) throws InterruptedException {
    long nanos = nanos(duration);
    sleepUntil(nanos <= 0 ? 0 : Waiter.deadline(nanos));
  }

  private static void sleepUntil(long deadline) throws InterruptedException {
    if (deadline == 0 && !current.interrupted) {
      Waiter.letOthersRun();
    }
    if (new Waiter().await(deadline) == Waiter.End.INTERRUPTED) {
      interrupted();
      throw new InterruptedException("sleep interrupted");
    }
  }

  private static long nanos(Duration duration) {
    try {
      return duration.toNanos();
    } catch (ArithmeticException e) {
      return duration.isNegative() ? 0 : Long.MAX_VALUE;
    }
  }

  /** Waits for its end. */
  public final void join() throws InterruptedException {
    joinUntil(Waiter.FOREVER);
  }

  /** Waits for its end. */
  public final void join(long millis) throws InterruptedException {
    if (millis < 0) {
      throw new IllegalArgumentException("timeout value is negative");
    }
    joinUntil(millis == 0 ? Waiter.FOREVER : Waiter.deadlineMillis(millis));
  }

  /** Waits for its end. */
  public final void join(long millis, int nanos) throws InterruptedException {
    join(nanos > 0 ? millis + 1 : millis);
  }

  /** Waits for its end; true if it has ended. */
  public final boolean join(Duration duration) throws InterruptedException {
    if (state == State.NEW) {
      throw new IllegalThreadStateException("Thread not started");
    }
    joinUntil(Waiter.deadline(nanos(duration)));
    return state == State.TERMINATED;
  }

  private void joinUntil(long deadline) throws InterruptedException {
    if (interrupted()) {
      throw new InterruptedException();
    }
    if (isAlive()) {
      if (joining == null) {
        joining = new Waiters();
      }
      joining.await(deadline);
    }
  }

  void joinUninterruptibly() {
    if (isAlive()) {
      if (joining == null) {
        joining = new Waiters();
      }
      joining.awaitUninterruptibly();
    }
  }

  /** Ends its wait, or the next one. */
  public void interrupt() {
    interrupted = true;
    Waiter waiting = waiter;
    if (waiting != null) {
      waiting.interrupt();
    }
    TThreadInterruptHandler other = interruptHandler;
    if (other != null) {
      interruptHandler = null;
      other.interrupted();
    }
  }

  /** Whether the current thread was interrupted, which it is no more. */
  public static boolean interrupted() {
    boolean was = current.interrupted;
    current.interrupted = false;
    return was;
  }

  /** Whether it was interrupted. */
  public boolean isInterrupted() {
    return interrupted;
  }

  /** Whether it has been started and has not ended. */
  public final boolean isAlive() {
    return state != State.NEW && state != State.TERMINATED;
  }

  /** What it does. */
  public State getState() {
    return state;
  }

  /** A number that no other thread has. */
  public final long threadId() {
    return id;
  }

  /** As {@link #threadId}. */
  public long getId() {
    return id;
  }

  /** Its name, empty for a virtual thread that got none. */
  public final String getName() {
    return name;
  }

  /** Names it. */
  public final void setName(String name) {
    this.name = Objects.requireNonNull(name, "name cannot be null");
  }

  /** Whether a guest ends without it. */
  public final boolean isDaemon() {
    return daemon;
  }

  /** Says whether a guest ends without it. */
  public final void setDaemon(boolean on) {
    if (virtual) {
      if (!on) {
        throw new IllegalArgumentException("'false' not legal for virtual threads");
      }
      return;
    }
    if (isAlive()) {
      throw new IllegalThreadStateException();
    }
    daemon = on;
  }

  /** A number between 1 and 10, which changes nothing. */
  public final int getPriority() {
    return priority;
  }

  /** Sets what {@link #getPriority} returns. */
  public final void setPriority(int newPriority) {
    if (newPriority < MIN_PRIORITY || newPriority > MAX_PRIORITY) {
      throw new IllegalArgumentException();
    }
    if (!virtual) {
      priority = newPriority;
    }
  }

  /** Its group; null once it has ended. */
  public final @Nullable ThreadGroup getThreadGroup() {
    if (state == State.TERMINATED) {
      return null;
    }
    return group != null ? group : ThreadGroup.MAIN;
  }

  /** The one class loader that a guest has, unless another was set. */
  public @Nullable ClassLoader getContextClassLoader() {
    return loader != null ? loader : ClassLoader.getSystemClassLoader();
  }

  /** Sets what {@link #getContextClassLoader} returns. */
  public void setContextClassLoader(@Nullable ClassLoader loader) {
    this.loader = loader;
  }

  /** Empty but for the current thread. */
  @SuppressWarnings("ReferenceEquality")
  public StackTraceElement[] getStackTrace() {
    return this == current ? new Exception().getStackTrace() : new StackTraceElement[0];
  }

  /** Prints where the current thread is. */
  public static void dumpStack() {
    new Exception("Stack trace").printStackTrace();
  }

  /** Whether the current thread holds the object's monitor. */
  public static boolean holdsLock(TObject object) {
    return TMonitors.isHeld(object);
  }

  /** How many threads have been started and have not ended. */
  public static int activeCount() {
    return active;
  }

  /** Who is told what the thread does not catch: its own handler, or its group. */
  public UncaughtExceptionHandler getUncaughtExceptionHandler() {
    if (handler != null) {
      return handler;
    }
    return group != null ? group : ThreadGroup.MAIN;
  }

  /** Sets who is told what the thread does not catch. */
  public void setUncaughtExceptionHandler(@Nullable UncaughtExceptionHandler handler) {
    this.handler = handler;
  }

  /** Who is told what no thread catches that has no handler of its own. */
  public static @Nullable UncaughtExceptionHandler getDefaultUncaughtExceptionHandler() {
    return defaultHandler;
  }

  /** Sets who is told what no thread catches that has no handler of its own. */
  public static void setDefaultUncaughtExceptionHandler(
      @Nullable UncaughtExceptionHandler handler) {
    defaultHandler = handler;
  }

  @Override
  public String toString() {
    if (virtual) {
      String what = name.isEmpty() ? "" : "," + name;
      return "VirtualThread[#" + id + what + "]/" + stateName();
    }
    ThreadGroup in = getThreadGroup();
    return "Thread[#"
        + id
        + ","
        + name
        + ","
        + priority
        + ","
        + (in == null ? "" : in.getName())
        + "]";
  }

  private String stateName() {
    return switch (state) {
      case NEW -> "new";
      case RUNNABLE, BLOCKED -> "runnable";
      case WAITING -> "waiting";
      case TIMED_WAITING -> "timed_waiting";
      case TERMINATED -> "terminated";
    };
  }

  /** What a thread does. */
  public enum State {
    /** It has not been started. */
    NEW,
    /** It runs, or could. */
    RUNNABLE,
    /** It waits for a monitor. */
    BLOCKED,
    /** It waits for another thread. */
    WAITING,
    /** It waits for another thread or a time. */
    TIMED_WAITING,
    /** It has ended. */
    TERMINATED
  }

  /** Is told what a thread does not catch. */
  @FunctionalInterface
  public interface UncaughtExceptionHandler {
    /** Is told. */
    void uncaughtException(Thread thread, Throwable e);
  }

  /** How to make threads. */
  public sealed interface Builder permits Builder.OfPlatform, Builder.OfVirtual {
    /** Names threads. */
    Builder name(String name);

    /** Names threads, and numbers them. */
    Builder name(String prefix, long start);

    /** Says whether they get values of the thread that makes them. */
    Builder inheritInheritableThreadLocals(boolean inherit);

    /** Sets who is told what they do not catch. */
    Builder uncaughtExceptionHandler(UncaughtExceptionHandler handler);

    /** A thread. */
    Thread unstarted(Runnable task);

    /** A thread that is started. */
    Thread start(Runnable task);

    /** Makes threads from now on. */
    ThreadFactory factory();

    /** How to make threads that are not virtual. */
    sealed interface OfPlatform extends Builder permits ThreadBuilder.Platform {
      @Override
      OfPlatform name(String name);

      @Override
      OfPlatform name(String prefix, long start);

      @Override
      OfPlatform inheritInheritableThreadLocals(boolean inherit);

      @Override
      OfPlatform uncaughtExceptionHandler(UncaughtExceptionHandler handler);

      /** Sets their group. */
      OfPlatform group(ThreadGroup group);

      /** Says whether a guest ends without them. */
      OfPlatform daemon(boolean on);

      /** Has a guest end without them. */
      default OfPlatform daemon() {
        return daemon(true);
      }

      /** Sets their priority. */
      OfPlatform priority(int priority);

      /** Is checked, and forgotten. */
      OfPlatform stackSize(long stackSize);
    }

    /** How to make virtual threads. */
    sealed interface OfVirtual extends Builder permits ThreadBuilder.Virtual {
      @Override
      OfVirtual name(String name);

      @Override
      OfVirtual name(String prefix, long start);

      @Override
      OfVirtual inheritInheritableThreadLocals(boolean inherit);

      @Override
      OfVirtual uncaughtExceptionHandler(UncaughtExceptionHandler handler);
    }
  }
}
