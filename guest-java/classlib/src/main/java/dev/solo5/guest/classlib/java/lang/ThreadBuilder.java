package dev.solo5.guest.classlib.java.lang;

import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** What both kinds of {@link Thread.Builder} know. */
abstract class ThreadBuilder {
  private @Nullable String name;
  private long next = -1;
  private boolean inherit = true;
  private Thread.@Nullable UncaughtExceptionHandler handler;

  void named(String name, long start) {
    this.name = Objects.requireNonNull(name);
    next = start;
  }

  void inherits(boolean inherit) {
    this.inherit = inherit;
  }

  void handled(Thread.UncaughtExceptionHandler handler) {
    this.handler = Objects.requireNonNull(handler);
  }

  String nextName(boolean virtual) {
    if (name == null) {
      return virtual ? "" : Thread.nextName();
    }
    return next < 0 ? name : name + next++;
  }

  Thread make(@Nullable ThreadGroup group, Runnable task, boolean virtual) {
    Thread made =
        new Thread(group, Objects.requireNonNull(task), nextName(virtual), virtual, inherit);
    if (handler != null) {
      made.setUncaughtExceptionHandler(handler);
    }
    return made;
  }

  abstract Thread unstarted(Runnable task);

  static void checkStart(long start) {
    if (start < 0) {
      throw new IllegalArgumentException("'start' is negative");
    }
  }

  /** In a guest, the class here is the JDK's. */
  static java.lang.Thread named(Thread thread) {
    return (java.lang.Thread) (Object) thread;
  }

  /** Of threads that are not virtual. */
  static final class Platform extends ThreadBuilder implements Thread.Builder.OfPlatform {
    private @Nullable ThreadGroup group;
    private @Nullable Boolean daemon;
    private int priority;

    @Override
    public Platform name(String name) {
      named(name, -1);
      return this;
    }

    @Override
    public Platform name(String prefix, long start) {
      checkStart(start);
      named(prefix, start);
      return this;
    }

    @Override
    public Platform inheritInheritableThreadLocals(boolean inherit) {
      inherits(inherit);
      return this;
    }

    @Override
    public Platform uncaughtExceptionHandler(Thread.UncaughtExceptionHandler handler) {
      handled(handler);
      return this;
    }

    @Override
    public Platform group(ThreadGroup group) {
      this.group = Objects.requireNonNull(group);
      return this;
    }

    @Override
    public Platform daemon(boolean on) {
      daemon = on;
      return this;
    }

    @Override
    public Platform priority(int priority) {
      if (priority < Thread.MIN_PRIORITY || priority > Thread.MAX_PRIORITY) {
        throw new IllegalArgumentException();
      }
      this.priority = priority;
      return this;
    }

    @Override
    public Platform stackSize(long stackSize) {
      if (stackSize < 0) {
        throw new IllegalArgumentException();
      }
      return this;
    }

    @Override
    public Thread unstarted(Runnable task) {
      Thread made = make(group, task, false);
      if (daemon != null) {
        made.setDaemon(daemon);
      }
      if (priority != 0) {
        made.setPriority(priority);
      }
      return made;
    }

    @Override
    public Thread start(Runnable task) {
      Thread made = unstarted(task);
      made.start();
      return made;
    }

    @Override
    public ThreadFactory factory() {
      return task -> named(unstarted(task));
    }
  }

  /** Of virtual threads. */
  static final class Virtual extends ThreadBuilder implements Thread.Builder.OfVirtual {
    @Override
    public Virtual name(String name) {
      named(name, -1);
      return this;
    }

    @Override
    public Virtual name(String prefix, long start) {
      checkStart(start);
      named(prefix, start);
      return this;
    }

    @Override
    public Virtual inheritInheritableThreadLocals(boolean inherit) {
      inherits(inherit);
      return this;
    }

    @Override
    public Virtual uncaughtExceptionHandler(Thread.UncaughtExceptionHandler handler) {
      handled(handler);
      return this;
    }

    @Override
    public Thread unstarted(Runnable task) {
      return make(null, task, true);
    }

    @Override
    public Thread start(Runnable task) {
      Thread made = unstarted(task);
      made.start();
      return made;
    }

    @Override
    public ThreadFactory factory() {
      return task -> named(unstarted(task));
    }
  }
}
