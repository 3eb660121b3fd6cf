package dev.solo5.guest.classlib.java.util.concurrent.locks;

/** Two locks: of one that many threads have at a time, and of one that excludes all others. */
public interface ReadWriteLock {
  Lock readLock();

  Lock writeLock();
}
