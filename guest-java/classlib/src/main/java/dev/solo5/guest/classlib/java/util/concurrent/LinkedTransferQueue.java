package dev.solo5.guest.classlib.java.util.concurrent;

import dev.solo5.guest.classlib.java.threads.Waiter;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TransferQueue;

/** A queue that grows. */
public class LinkedTransferQueue<E> extends StoredQueue<E>
    implements TransferQueue<E>, Serializable {
  @Serial private static final long serialVersionUID = 1L;

  /** Who waits until what it has put is taken. */
  private final transient Map<Object, Waiter> transfers = new IdentityHashMap<>();

  public LinkedTransferQueue() {
    super(new ArrayDeque<>(), Integer.MAX_VALUE);
  }

  public LinkedTransferQueue(Collection<? extends E> c) {
    this();
    store.addAll(c);
  }

  @Override
  public E poll() {
    E taken = super.poll();
    Waiter waiter = taken == null ? null : transfers.remove(taken);
    if (waiter != null) {
      waiter.wake();
    }
    return taken;
  }

  @Override
  public boolean tryTransfer(E e) {
    return hasWaitingConsumer() && offer(e);
  }

  @Override
  public void transfer(E e) throws InterruptedException {
    transferUntil(e, Waiter.FOREVER);
  }

  @Override
  public boolean tryTransfer(E e, long timeout, TimeUnit unit) throws InterruptedException {
    return transferUntil(e, Waiter.deadline(unit.toNanos(timeout)));
  }

  private boolean transferUntil(E e, long deadline) throws InterruptedException {
    checkInterrupted();
    var waiter = new Waiter();
    transfers.put(e, waiter);
    offer(e);
    Waiter.End end = waiter.await(deadline);
    if (end == Waiter.End.WOKEN) {
      return true;
    }
    transfers.remove(e);
    store.removeIf(each -> each == e);
    if (end == Waiter.End.INTERRUPTED) {
      Thread.interrupted();
      throw new InterruptedException();
    }
    return false;
  }

  @Override
  public boolean hasWaitingConsumer() {
    return !takers.isEmpty();
  }

  @Override
  public int getWaitingConsumerCount() {
    return takers.size();
  }
}
