package dev.solo5.tender.report;

import java.util.function.LongSupplier;

/** The monotonic clock of this machine; no lambda, which would cost milliseconds at the start. */
final class SystemNanos implements LongSupplier {
  @Override
  public long getAsLong() {
    return System.nanoTime();
  }
}
