package dev.solo5.tender.hvt.ring;

import java.util.OptionalInt;

/** A guest without networks, or one that shall not have a ring. */
record NoRing() implements NetworkRing {
  @Override
  public boolean isOffered() {
    return false;
  }

  @Override
  public OptionalInt kickDescriptor() {
    return OptionalInt.empty();
  }

  @Override
  public void finish() {}

  @Override
  public void abandon() {}

  @Override
  public void close() {}
}
