package dev.solo5.guest.classlib.java.lang;

import dev.solo5.guest.classlib.Instance;
import java.util.Objects;

/** Of {@link Enum}: a JVM's words. */
public final class EnumMethods {
  private EnumMethods() {}

  /** {@link Enum#valueOf} */
  public static <T extends Enum<T>> T valueOf(Class<T> type, String name) {
    Objects.requireNonNull(name, "Name is null");
    for (T constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        "No enum constant " + type.getName().replace('$', '.') + "." + name);
  }

  /** {@link Enum#compareTo} */
  @Instance
  public static <T extends Enum<T>> int compareTo(Enum<T> value, T other) {
    return value.ordinal() - other.ordinal();
  }
}
