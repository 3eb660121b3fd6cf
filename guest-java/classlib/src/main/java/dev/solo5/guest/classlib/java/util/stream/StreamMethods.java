package dev.solo5.guest.classlib.java.util.stream;

import java.util.stream.Stream;

/** Of {@link Stream}. */
public final class StreamMethods {
  private StreamMethods() {}

  public static <T> Stream<T> ofNullable(T item) {
    return item == null ? Stream.empty() : Stream.of(item);
  }
}
