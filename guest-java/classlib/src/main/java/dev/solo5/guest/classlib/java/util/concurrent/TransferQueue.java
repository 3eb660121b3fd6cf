package dev.solo5.guest.classlib.java.util.concurrent;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** A queue whose threads may wait until what they put is taken. */
public interface TransferQueue<E> extends BlockingQueue<E> {
  boolean tryTransfer(E e);

  void transfer(E e) throws InterruptedException;

  boolean tryTransfer(E e, long timeout, TimeUnit unit) throws InterruptedException;

  boolean hasWaitingConsumer();

  int getWaitingConsumerCount();
}
