package dev.solo5.guest.classlib.java.util.concurrent;

import java.util.Random;

/** Numbers that nobody can repeat and nobody should rely on to be secret. */
public final class ThreadLocalRandom extends Random {
  private static final long serialVersionUID = 1L;

  private static ThreadLocalRandom current;

  private boolean made;

  private ThreadLocalRandom() {
    made = true;
  }

  /** The only one: a thread is never interrupted while it takes a number. */
  public static ThreadLocalRandom current() {
    if (current == null) {
      current = new ThreadLocalRandom();
    }
    return current;
  }

  @Override
  public void setSeed(long seed) {
    if (made) {
      throw new UnsupportedOperationException();
    }
    super.setSeed(seed);
  }
}
