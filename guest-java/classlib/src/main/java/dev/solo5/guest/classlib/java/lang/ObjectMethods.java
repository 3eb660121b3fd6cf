package dev.solo5.guest.classlib.java.lang;

import dev.solo5.guest.classlib.Instance;
import org.teavm.classlib.java.lang.TMonitors;
import org.teavm.classlib.java.lang.TObject;

/** Methods of {@link Object}, those of its monitor. */
public final class ObjectMethods {
  private ObjectMethods() {}

  /** Waits to be notified. */
  @Instance
  public static void wait(TObject object) throws InterruptedException {
    TMonitors.await(object, 0, 0);
  }

  /** Waits to be notified. */
  @Instance
  public static void wait(TObject object, long millis) throws InterruptedException {
    TMonitors.await(object, millis, 0);
  }

  /** Waits to be notified. */
  @Instance
  public static void wait(TObject object, long millis, int nanos) throws InterruptedException {
    TMonitors.await(object, millis, nanos);
  }

  /** Wakes one that waits. */
  @Instance
  public static void notify(TObject object) {
    TMonitors.wakeOne(object);
  }

  /** Wakes all that wait. */
  @Instance
  public static void notifyAll(TObject object) {
    TMonitors.wakeAll(object);
  }
}
