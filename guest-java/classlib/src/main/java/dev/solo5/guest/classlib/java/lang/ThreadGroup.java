package dev.solo5.guest.classlib.java.lang;

import org.jspecify.annotations.Nullable;

/** A name for threads, and who is told what they do not catch. */
public class ThreadGroup implements Thread.UncaughtExceptionHandler {
  static final ThreadGroup MAIN = new ThreadGroup();

  private final @Nullable ThreadGroup parent;
  private final String name;
  private int maxPriority = Thread.MAX_PRIORITY;

  private ThreadGroup() {
    parent = null;
    name = "main";
  }

  /** A group in that of the current thread. */
  public ThreadGroup(String name) {
    this(groupOfCurrent(), name);
  }

  /** A group in another. */
  public ThreadGroup(ThreadGroup parent, String name) {
    this.parent = parent;
    this.name = name;
    maxPriority = parent.maxPriority;
  }

  private static ThreadGroup groupOfCurrent() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    return group == null ? MAIN : group;
  }

  /** Its name. */
  public final String getName() {
    return name;
  }

  /** The group that it is in. */
  public final @Nullable ThreadGroup getParent() {
    return parent;
  }

  /** The highest priority that a thread in it should have. */
  public final int getMaxPriority() {
    return maxPriority;
  }

  /** Sets the highest priority. */
  public final void setMaxPriority(int priority) {
    if (priority >= Thread.MIN_PRIORITY && priority <= Thread.MAX_PRIORITY) {
      maxPriority = priority;
    }
  }

  /** Whether it is this group, or the other is in it. */
  public final boolean parentOf(ThreadGroup other) {
    for (ThreadGroup each = other; each != null; each = each.parent) {
      if (each == this) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable e) {
    if (parent != null) {
      parent.uncaughtException(thread, e);
      return;
    }
    Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
    if (handler != null) {
      handler.uncaughtException(thread, e);
      return;
    }
    System.err.print("Exception in thread \"" + thread.getName() + "\" ");
    e.printStackTrace();
  }

  @Override
  public String toString() {
    return getClass().getName() + "[name=" + name + ",maxpri=" + maxPriority + "]";
  }
}
