package dev.solo5.ready;

import java.util.Optional;

/** Looks again and again whether a condition holds. Owned by one thread. */
interface Probe extends AutoCloseable {
  /** Whether it holds, as far as can be said without waiting. */
  boolean holds();

  /** How the last attempt failed, where there are attempts. */
  default Optional<String> failure() {
    return Optional.empty();
  }

  /** Gives up what is under way. */
  @Override
  default void close() {}
}
