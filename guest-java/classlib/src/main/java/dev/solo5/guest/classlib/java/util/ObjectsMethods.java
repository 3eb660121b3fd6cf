package dev.solo5.guest.classlib.java.util;

/** Of {@link java.util.Objects}: a JVM's words. */
public final class ObjectsMethods {
  private ObjectsMethods() {}

  public static int checkIndex(int index, int length) {
    return (int) checkIndex((long) index, length);
  }

  public static long checkIndex(long index, long length) {
    if (index < 0 || index >= length) {
      throw new IndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
    }
    return index;
  }

  public static int checkFromToIndex(int from, int to, int length) {
    return (int) checkFromToIndex((long) from, to, length);
  }

  public static long checkFromToIndex(long from, long to, long length) {
    if (from < 0 || from > to || to > length) {
      throw new IndexOutOfBoundsException(
          "Range [" + from + ", " + to + ") out of bounds for length " + length);
    }
    return from;
  }

  public static int checkFromIndexSize(int from, int size, int length) {
    return (int) checkFromIndexSize((long) from, size, length);
  }

  public static long checkFromIndexSize(long from, long size, long length) {
    if ((from | size) < 0 || size > length - from) {
      throw new IndexOutOfBoundsException(
          "Range [" + from + ", " + from + " + " + size + ") out of bounds for length " + length);
    }
    return from;
  }

  public static <T> T requireNonNull(T object) {
    if (object == null) {
      throw new NullPointerException();
    }
    return object;
  }
}
