package dev.solo5.guest.classlib.java.util;

import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;

/** Of {@link java.util.Arrays}. */
public final class ArraysMethods {
  private ArraysMethods() {}

  public static void parallelPrefix(int[] array, IntBinaryOperator operator) {
    for (int i = 1; i < array.length; i++) {
      array[i] = operator.applyAsInt(array[i - 1], array[i]);
    }
  }

  public static void parallelPrefix(long[] array, LongBinaryOperator operator) {
    for (int i = 1; i < array.length; i++) {
      array[i] = operator.applyAsLong(array[i - 1], array[i]);
    }
  }

  public static void parallelPrefix(double[] array, DoubleBinaryOperator operator) {
    for (int i = 1; i < array.length; i++) {
      array[i] = operator.applyAsDouble(array[i - 1], array[i]);
    }
  }

  public static <T> void parallelPrefix(T[] array, BinaryOperator<T> operator) {
    for (int i = 1; i < array.length; i++) {
      array[i] = operator.apply(array[i - 1], array[i]);
    }
  }

  public static int mismatch(int[] a, int[] b) {
    int common = Math.min(a.length, b.length);
    for (int i = 0; i < common; i++) {
      if (Integer.compare(a[i], b[i]) != 0) {
        return i;
      }
    }
    return a.length == b.length ? -1 : common;
  }

  public static int compare(int[] a, int[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    int at = mismatch(a, b);
    return at >= 0 && at < Math.min(a.length, b.length)
        ? Integer.compare(a[at], b[at])
        : a.length - b.length;
  }

  public static int mismatch(long[] a, long[] b) {
    int common = Math.min(a.length, b.length);
    for (int i = 0; i < common; i++) {
      if (Long.compare(a[i], b[i]) != 0) {
        return i;
      }
    }
    return a.length == b.length ? -1 : common;
  }

  public static int compare(long[] a, long[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    int at = mismatch(a, b);
    return at >= 0 && at < Math.min(a.length, b.length)
        ? Long.compare(a[at], b[at])
        : a.length - b.length;
  }

  public static int mismatch(byte[] a, byte[] b) {
    int common = Math.min(a.length, b.length);
    for (int i = 0; i < common; i++) {
      if (Byte.compare(a[i], b[i]) != 0) {
        return i;
      }
    }
    return a.length == b.length ? -1 : common;
  }

  public static int compare(byte[] a, byte[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    int at = mismatch(a, b);
    return at >= 0 && at < Math.min(a.length, b.length)
        ? Byte.compare(a[at], b[at])
        : a.length - b.length;
  }

  public static int mismatch(char[] a, char[] b) {
    int common = Math.min(a.length, b.length);
    for (int i = 0; i < common; i++) {
      if (Character.compare(a[i], b[i]) != 0) {
        return i;
      }
    }
    return a.length == b.length ? -1 : common;
  }

  public static int compare(char[] a, char[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    int at = mismatch(a, b);
    return at >= 0 && at < Math.min(a.length, b.length)
        ? Character.compare(a[at], b[at])
        : a.length - b.length;
  }

  public static int mismatch(short[] a, short[] b) {
    int common = Math.min(a.length, b.length);
    for (int i = 0; i < common; i++) {
      if (Short.compare(a[i], b[i]) != 0) {
        return i;
      }
    }
    return a.length == b.length ? -1 : common;
  }

  public static int compare(short[] a, short[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    int at = mismatch(a, b);
    return at >= 0 && at < Math.min(a.length, b.length)
        ? Short.compare(a[at], b[at])
        : a.length - b.length;
  }

  public static int mismatch(double[] a, double[] b) {
    int common = Math.min(a.length, b.length);
    for (int i = 0; i < common; i++) {
      if (Double.compare(a[i], b[i]) != 0) {
        return i;
      }
    }
    return a.length == b.length ? -1 : common;
  }

  public static int compare(double[] a, double[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    int at = mismatch(a, b);
    return at >= 0 && at < Math.min(a.length, b.length)
        ? Double.compare(a[at], b[at])
        : a.length - b.length;
  }

  public static int mismatch(float[] a, float[] b) {
    int common = Math.min(a.length, b.length);
    for (int i = 0; i < common; i++) {
      if (Float.compare(a[i], b[i]) != 0) {
        return i;
      }
    }
    return a.length == b.length ? -1 : common;
  }

  public static int compare(float[] a, float[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    int at = mismatch(a, b);
    return at >= 0 && at < Math.min(a.length, b.length)
        ? Float.compare(a[at], b[at])
        : a.length - b.length;
  }

  public static int mismatch(boolean[] a, boolean[] b) {
    int common = Math.min(a.length, b.length);
    for (int i = 0; i < common; i++) {
      if (Boolean.compare(a[i], b[i]) != 0) {
        return i;
      }
    }
    return a.length == b.length ? -1 : common;
  }

  public static int compare(boolean[] a, boolean[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    int at = mismatch(a, b);
    return at >= 0 && at < Math.min(a.length, b.length)
        ? Boolean.compare(a[at], b[at])
        : a.length - b.length;
  }
}
