package dev.solo5.network.tcp;

/**
 * Told that something has changed: there may be something to read, room to write, or an end. It
 * must not call back what tells it.
 */
@FunctionalInterface
public interface Notice {
  /** Something has changed. */
  void changed();
}
