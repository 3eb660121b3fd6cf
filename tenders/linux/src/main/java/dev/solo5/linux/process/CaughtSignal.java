package dev.solo5.linux.process;

import java.util.function.IntConsumer;

/** A signal that Java code hears of, on a thread of its own. */
// Of module jdk.unsupported: supported until there is another way, JEP 260.
public final class CaughtSignal implements sun.misc.SignalHandler {
  private final IntConsumer handler;

  private CaughtSignal(IntConsumer handler) {
    this.handler = handler;
  }

  /**
   * Catches a signal from now on, unless it was ignored when this process started, as a shell does
   * for background jobs, or the virtual machine was told to leave signals alone ({@code -Xrs}).
   *
   * @param name without {@code SIG}
   * @param handler is told the number
   */
  public static void handle(String name, IntConsumer handler) {
    try {
      sun.misc.Signal.handle(new sun.misc.Signal(name), new CaughtSignal(handler));
    } catch (IllegalArgumentException e) {
      // -Xrs: the signal does what it does to any process.
    }
  }

  @Override
  public void handle(sun.misc.Signal signal) {
    handler.accept(signal.getNumber());
  }
}
