package dev.solo5.guest.classlib.java.util.stream.impl;

import dev.solo5.guest.classlib.Instance;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Of all streams: what is distinct is so in the whole stream. */
public final class SimpleStreamImplMethods {
  private SimpleStreamImplMethods() {}

  @Instance
  public static <T> Stream<T> distinct(Stream<T> stream) {
    Set<T> seen = new HashSet<>();
    return stream.filter(seen::add);
  }
}
