package dev.solo5.guest.classlib.java.util.concurrent;

import java.util.concurrent.Delayed;
import java.util.concurrent.Future;

/** What a task will have made that runs at a time. */
public interface ScheduledFuture<V> extends Delayed, Future<V> {}
