package dev.solo5.guest.runtime;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/** Arrays: their lengths checked before memory is taken, those of several dimensions, copies. */
public final class Arrays {
  /** Bytes that one array may have: sizes are 32 bits, signed, and include a header. */
  private static final int LIMIT = Integer.MAX_VALUE - 64;

  private Arrays() {}

  /** The length of an array of items of one byte. */
  public static int length1(int length) {
    return length(length, LIMIT);
  }

  /** The length of an array of items of two bytes. */
  public static int length2(int length) {
    return length(length, LIMIT / 2);
  }

  /** The length of an array of items of four bytes. */
  public static int length4(int length) {
    return length(length, LIMIT / 4);
  }

  /** The length of an array of items of eight bytes, such as references. */
  public static int length8(int length) {
    return length(length, LIMIT / 8);
  }

  private static int length(int length, int limit) {
    if (length < 0) {
      throw new NegativeArraySizeException(Integer.toString(length));
    }
    if (length > limit) {
      throw new OutOfMemoryError("Requested array size exceeds VM limit");
    }
    return length;
  }

  /**
   * An array of arrays, all of whose dimensions given are made. Each is known to the collector
   * before the next is allocated.
   *
   * @param items the class of the outer array's items
   */
  public static Object of(Class<?> items, int[] lengths) {
    for (int length : lengths) {
      if (length < 0) {
        throw new NegativeArraySizeException(Integer.toString(length));
      }
    }
    return of(items, lengths, 0);
  }

  private static Object of(Class<?> items, int[] lengths, int dimension) {
    int length = lengths[dimension];
    Object array = Array.newInstance(items, length8(length));
    if (dimension + 1 < lengths.length) {
      Object[] outer = (Object[]) array;
      Class<?> inner = items.getComponentType();
      for (int i = 0; i < length; i++) {
        outer[i] = of(inner, lengths, dimension + 1);
      }
    }
    return array;
  }

  /** A copy of an array of primitives; null for any other object. */
  static @Nullable Object copy(Object object) {
    return switch (object) {
      case byte[] array -> java.util.Arrays.copyOf(array, array.length);
      case char[] array -> java.util.Arrays.copyOf(array, array.length);
      case int[] array -> java.util.Arrays.copyOf(array, array.length);
      case long[] array -> java.util.Arrays.copyOf(array, array.length);
      case double[] array -> java.util.Arrays.copyOf(array, array.length);
      case short[] array -> java.util.Arrays.copyOf(array, array.length);
      case float[] array -> java.util.Arrays.copyOf(array, array.length);
      case boolean[] array -> java.util.Arrays.copyOf(array, array.length);
      default -> null;
    };
  }
}
