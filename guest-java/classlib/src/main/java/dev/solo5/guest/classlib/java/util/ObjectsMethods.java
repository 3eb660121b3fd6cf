package dev.solo5.guest.classlib.java.util;

import java.util.Objects;

/** Methods of {@link Objects}. */
public final class ObjectsMethods {
  private ObjectsMethods() {}

  /** The object; what is thrown instead of null has no message. */
  public static <T> T requireNonNull(T object) {
    if (object == null) {
      throw new NullPointerException();
    }
    return object;
  }
}
