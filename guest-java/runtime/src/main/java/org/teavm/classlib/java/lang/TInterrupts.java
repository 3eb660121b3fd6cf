package org.teavm.classlib.java.lang;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What happens to a waiting thread that is interrupted. */
public final class TInterrupts {
  private TInterrupts() {}

  /** Sets what runs, once, when the thread is interrupted; null for nothing. */
  @NullUnmarked // the thread has none when nothing is to happen
  public static void handle(TThread thread, @Nullable Runnable handler) {
    thread.interruptHandler = handler == null ? null : handler::run;
  }
}
