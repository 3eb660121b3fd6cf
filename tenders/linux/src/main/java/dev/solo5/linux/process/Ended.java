package dev.solo5.linux.process;

/** How a process ended, wait(2). */
public sealed interface Ended {
  /** It ended by itself, with a status of 0..255. */
  record Exited(int status) implements Ended {}

  /** A signal ended it. */
  record Signaled(int signal) implements Ended {}

  /** Reads the status word of wait(2) about a process that is gone. */
  static Ended of(int word) {
    int signal = word & 0x7f;
    return signal == 0 ? new Exited(word >> 8 & 0xff) : new Signaled(signal);
  }
}
