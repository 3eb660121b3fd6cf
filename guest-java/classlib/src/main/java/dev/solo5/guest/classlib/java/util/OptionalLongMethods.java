package dev.solo5.guest.classlib.java.util;

import dev.solo5.guest.classlib.Instance;
import java.util.NoSuchElementException;
import java.util.OptionalLong;

/** Of {@link java.util.OptionalLong}: a JVM's words. */
public final class OptionalLongMethods {
  private OptionalLongMethods() {}

  @Instance
  public static long getAsLong(OptionalLong optional) {
    return orElseThrow(optional);
  }

  @Instance
  public static long orElseThrow(OptionalLong optional) {
    if (!optional.isPresent()) {
      throw new NoSuchElementException("No value present");
    }
    return optional.orElse(0);
  }

  @Instance
  public static String toString(OptionalLong optional) {
    return optional.isPresent() ? "OptionalLong[" + optional.orElse(0) + "]" : "OptionalLong.empty";
  }
}
