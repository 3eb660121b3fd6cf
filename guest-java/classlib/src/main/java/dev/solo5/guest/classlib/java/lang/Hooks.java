package dev.solo5.guest.classlib.java.lang;

import dev.solo5.guest.classlib.java.threads.Waiter;
import dev.solo5.guest.runtime.Lifetime;
import java.util.ArrayList;
import java.util.List;

/** What runs before a guest ends. Only a program that has any gets the code for it. */
final class Hooks {
  private static final List<Thread> HOOKS = new ArrayList<>();

  private static boolean running;

  private Hooks() {}

  static void add(Thread hook) {
    checkNotEnding();
    if (HOOKS.contains(hook)) {
      throw new IllegalArgumentException("Hook previously registered");
    }
    if (hook.isAlive()) {
      throw new IllegalArgumentException("Hook already running");
    }
    HOOKS.add(hook);
    Lifetime.setLastWords(Hooks::run);
  }

  static boolean remove(Thread hook) {
    checkNotEnding();
    return HOOKS.remove(hook);
  }

  private static void checkNotEnding() {
    if (Lifetime.isEnding()) {
      throw new IllegalStateException("Shutdown in progress");
    }
  }

  /** Runs all at once and waits for them; who ends the guest a second time waits for its end. */
  private static void run() {
    if (running) {
      new Waiter().awaitUninterruptibly(Waiter.FOREVER);
    }
    running = true;
    for (Thread hook : HOOKS) {
      hook.start();
    }
    for (Thread hook : HOOKS) {
      while (hook.isAlive()) {
        hook.joinUninterruptibly();
      }
    }
  }
}
