package dev.solo5.guest.runtime;

import org.jspecify.annotations.NullUnmarked;
import org.teavm.interop.Address;
import org.teavm.interop.AsyncCallback;
import org.teavm.interop.Export;
import org.teavm.interop.Import;
import org.teavm.interop.StaticInit;
import org.teavm.runtime.EventQueue;
import org.teavm.runtime.Fiber;
import org.teavm.runtime.InitFunction;
import org.teavm.runtime.RuntimeClass;

/**
 * The initialisation of a class: by one thread while others wait, and once, also if it fails. A
 * class is marked as initialised while its initialiser runs, so that this is quick; while that
 * waits, it is not, so that other threads come here.
 */
@StaticInit
@NullUnmarked // the lists' ends
public final class Initialisation implements Fiber.AsyncCall {
  /** Those that have not ended, or that failed. */
  private static Initialisation first;

  private final long type;
  private final Fiber fiber;
  private Initialisation next;
  private boolean ended;
  private String failure;
  private Waiting waiting;

  private Initialisation(long type, Fiber fiber) {
    this.type = type;
    this.fiber = fiber;
    this.next = first;
    first = this;
  }

  /** A thread that waits, and those that came before it. */
  private record Waiting(AsyncCallback<?> callback, Waiting before) implements EventQueue.Event {
    @Override
    public void run() {
      callback.complete(null);
    }
  }

  /**
   * Initialises a class that is not marked as initialised; translated code calls this.
   *
   * @param code marks it, and runs its initialiser
   */
  @Export(name = "guest_initialise")
  static void initialise(RuntimeClass type, InitFunction code) throws Throwable {
    long address = type.toAddress().toLong();
    Initialisation it = first;
    while (it != null && it.type != address) {
      it = it.next;
    }
    if (it == null) {
      new Initialisation(address, Fiber.current()).run(code);
    } else if (it.ended || it.fiber != Fiber.current()) {
      it.use(type);
    } // else it is the thread's own: it goes on with what there is
  }

  private void run(InitFunction code) {
    try {
      call(code);
    } catch (Throwable e) {
      mark(false);
      fail(e);
      throw e instanceof Error error ? error : new ExceptionInInitializerError(e);
    }
    mark(true);
    remove();
    end();
  }

  /** Of its own, as the translator takes it that such a call may throw. */
  private static void call(InitFunction code) {
    code.run();
  }

  private void fail(Throwable e) {
    String message = message(e);
    failure =
        "Exception "
            + e.getClass().getName()
            + (message == null ? "" : ": " + message)
            + " [in thread \""
            + Thread.currentThread().getName()
            + "\"]";
    end();
  }

  /** The exception's own, whatever its class makes of it: the translator calls it so. */
  private static native String message(Throwable e);

  private void end() {
    ended = true;
    Waiting inOrder = null;
    for (Waiting each = waiting; each != null; each = each.before) {
      inOrder = new Waiting(each.callback, inOrder);
    }
    for (Waiting each = inOrder; each != null; each = each.before) {
      EventQueue.offer(each);
    }
    waiting = null;
  }

  /** Waits until it has ended. */
  private void use(RuntimeClass type) throws Throwable {
    if (!ended) {
      Fiber.suspend(this);
    }
    if (failure != null) {
      var error = new NoClassDefFoundError("Could not initialize class " + name(type));
      error.initCause(new ExceptionInInitializerError(failure));
      throw error;
    }
  }

  @Override
  public void run(AsyncCallback<?> callback) {
    waiting = new Waiting(callback, waiting);
  }

  /** Has other threads wait for what a thread is initialising, as it now waits itself. */
  public static void waits(Fiber fiber) {
    for (Initialisation each = first; each != null; each = each.next) {
      if (!each.ended && each.fiber == fiber) {
        each.mark(false);
      }
    }
  }

  private void mark(boolean initialised) {
    RuntimeClass it = Address.fromLong(type).toStructure();
    it.flags =
        initialised ? it.flags | RuntimeClass.INITIALIZED : it.flags & ~RuntimeClass.INITIALIZED;
  }

  private void remove() {
    if (first == this) {
      first = next;
      return;
    }
    Initialisation each = first;
    while (each.next != this) {
      each = each.next;
    }
    each.next = next;
  }

  @Import(name = "guest_class_name")
  private static native String name(RuntimeClass type);
}
