package dev.solo5.network.tcp;

/** Asks a peer that has long been silent whether it is still there, RFC 9293 section 3.8.4. */
final class KeepAlive {
  static final long IDLE_NANOS = 7_200_000_000_000L;
  static final long INTERVAL_NANOS = 75_000_000_000L;
  static final int MOST_QUESTIONS = 9;

  private boolean on;
  private long askAt = Sender.NEVER;
  private int questions;

  void turn(boolean how, long now) {
    on = how;
    heard(now);
  }

  /** The peer is there. */
  void heard(long now) {
    questions = 0;
    askAt = on ? now + IDLE_NANOS : Sender.NEVER;
  }

  void stop() {
    on = false;
    askAt = Sender.NEVER;
  }

  long deadline() {
    return askAt;
  }

  /** One more question is asked; false when it would be one too many. */
  boolean ask(long now) {
    askAt = now + INTERVAL_NANOS;
    return ++questions <= MOST_QUESTIONS;
  }
}
