package dev.solo5.guest.classlib.java.util.concurrent;

import java.util.concurrent.TimeUnit;

/** What has a time. */
public interface Delayed extends Comparable<Delayed> {
  long getDelay(TimeUnit unit);
}
