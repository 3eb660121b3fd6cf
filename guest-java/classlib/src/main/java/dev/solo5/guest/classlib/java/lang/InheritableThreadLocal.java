package dev.solo5.guest.classlib.java.lang;

import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** A value for each thread, which begins with that of the thread that made it. */
@NullUnmarked // a value may be null
public class InheritableThreadLocal<T> extends ThreadLocal<T> {
  /** What a thread that is made now begins with. */
  protected T childValue(T parentValue) {
    return parentValue;
  }

  static void inherit(Thread parent, Thread child) {
    if (parent.locals == null) {
      return;
    }
    for (Map.Entry<Object, Object> each : parent.locals.entrySet()) {
      if (each.getKey() instanceof InheritableThreadLocal<?> local) {
        hand(local, each.getValue(), child);
      }
    }
  }

  private static <S> void hand(InheritableThreadLocal<S> local, Object kept, Thread child) {
    S value = local.childValue(local.valueOf(kept));
    if (value != null) {
      child.locals().put(local, value);
    }
  }
}
