package dev.solo5.guest.classlib.java.util.concurrent;

import java.io.Serial;

/** A barrier that one thread left too early. */
public class BrokenBarrierException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  public BrokenBarrierException() {}

  public BrokenBarrierException(String message) {
    super(message);
  }
}
