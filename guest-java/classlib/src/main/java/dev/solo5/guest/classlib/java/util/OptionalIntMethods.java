package dev.solo5.guest.classlib.java.util;

import dev.solo5.guest.classlib.Instance;
import java.util.NoSuchElementException;
import java.util.OptionalInt;

/** Of {@link java.util.OptionalInt}: a JVM's words. */
public final class OptionalIntMethods {
  private OptionalIntMethods() {}

  @Instance
  public static int getAsInt(OptionalInt optional) {
    return orElseThrow(optional);
  }

  @Instance
  public static int orElseThrow(OptionalInt optional) {
    if (!optional.isPresent()) {
      throw new NoSuchElementException("No value present");
    }
    return optional.orElse(0);
  }

  @Instance
  public static String toString(OptionalInt optional) {
    return optional.isPresent() ? "OptionalInt[" + optional.orElse(0) + "]" : "OptionalInt.empty";
  }
}
