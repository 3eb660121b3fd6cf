package dev.solo5.guest.classlib.java.util;

import dev.solo5.guest.classlib.Instance;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;

/** Of {@link java.util.OptionalDouble}: a JVM's words. */
public final class OptionalDoubleMethods {
  private OptionalDoubleMethods() {}

  @Instance
  public static double getAsDouble(OptionalDouble optional) {
    return orElseThrow(optional);
  }

  @Instance
  public static double orElseThrow(OptionalDouble optional) {
    if (!optional.isPresent()) {
      throw new NoSuchElementException("No value present");
    }
    return optional.orElse(0);
  }

  @Instance
  public static String toString(OptionalDouble optional) {
    return optional.isPresent()
        ? "OptionalDouble[" + optional.orElse(0) + "]"
        : "OptionalDouble.empty";
  }
}
