package dev.solo5.guest.classlib.java.util;

import dev.solo5.guest.classlib.Instance;
import java.util.Collection;
import java.util.stream.Stream;

/** Of {@link Collection}. */
public final class CollectionMethods {
  private CollectionMethods() {}

  /** {@link Collection#parallelStream}, which may be a sequential one. */
  @Instance
  public static <E> Stream<E> parallelStream(Collection<E> items) {
    return items.stream();
  }
}
