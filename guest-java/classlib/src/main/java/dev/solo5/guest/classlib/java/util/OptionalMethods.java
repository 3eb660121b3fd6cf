package dev.solo5.guest.classlib.java.util;

import dev.solo5.guest.classlib.Instance;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Of {@link java.util.Optional}: a JVM's words. */
public final class OptionalMethods {
  private OptionalMethods() {}

  @Instance
  public static <T> T get(Optional<T> optional) {
    return orElseThrow(optional);
  }

  @Instance
  public static <T> T orElseThrow(Optional<T> optional) {
    if (optional.isEmpty()) {
      throw new NoSuchElementException("No value present");
    }
    return optional.orElse(null);
  }

  @Instance
  public static <T> String toString(Optional<T> optional) {
    return optional.isEmpty() ? "Optional.empty" : "Optional[" + optional.orElse(null) + "]";
  }
}
