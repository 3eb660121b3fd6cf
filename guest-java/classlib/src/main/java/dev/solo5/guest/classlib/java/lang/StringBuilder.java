package dev.solo5.guest.classlib.java.lang;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Text that grows. */
public final class StringBuilder extends AbstractStringBuilder
    implements Serializable, Comparable<StringBuilder> {
  private static final long serialVersionUID = 1L;

  public StringBuilder() {}

  public StringBuilder(int capacity) {
    super(capacity);
  }

  public StringBuilder(String text) {
    super(text);
  }

  public StringBuilder(CharSequence text) {
    super(text);
  }

  public StringBuilder append(@Nullable Object value) {
    put(String.valueOf(value));
    return this;
  }

  public StringBuilder append(@Nullable String value) {
    put(value);
    return this;
  }

  public StringBuilder append(java.lang.@Nullable StringBuffer value) {
    put(String.valueOf((Object) value));
    return this;
  }

  @Override
  public StringBuilder append(@Nullable CharSequence value) {
    put(value, 0, value == null ? 4 : value.length());
    return this;
  }

  @Override
  public StringBuilder append(@Nullable CharSequence value, int from, int to) {
    put(value, from, to);
    return this;
  }

  public StringBuilder append(char[] value) {
    put(value, 0, value.length);
    return this;
  }

  public StringBuilder append(char[] value, int offset, int count) {
    put(value, offset, count);
    return this;
  }

  public StringBuilder append(boolean value) {
    put(value ? "true" : "false");
    return this;
  }

  @Override
  public StringBuilder append(char value) {
    put(value);
    return this;
  }

  public StringBuilder append(int value) {
    put((long) value);
    return this;
  }

  public StringBuilder append(long value) {
    put(value);
    return this;
  }

  public StringBuilder append(float value) {
    put(Float.toString(value));
    return this;
  }

  public StringBuilder append(double value) {
    put(Double.toString(value));
    return this;
  }

  public StringBuilder appendCodePoint(int codePoint) {
    putCodePoint(codePoint);
    return this;
  }

  public StringBuilder repeat(int codePoint, int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count is negative: " + count);
    }
    for (int i = 0; i < count; i++) {
      putCodePoint(codePoint);
    }
    return this;
  }

  public StringBuilder repeat(@Nullable CharSequence value, int count) {
    put(String.valueOf(value).repeat(count));
    return this;
  }

  public StringBuilder insert(int at, @Nullable Object value) {
    place(at, String.valueOf(value));
    return this;
  }

  public StringBuilder insert(int at, @Nullable String value) {
    place(at, value == null ? "null" : value);
    return this;
  }

  public StringBuilder insert(int at, char[] value) {
    place(at, String.valueOf(value));
    return this;
  }

  public StringBuilder insert(int at, char[] value, int offset, int count) {
    place(at, String.valueOf(value, offset, count));
    return this;
  }

  public StringBuilder insert(int at, @Nullable CharSequence value) {
    place(at, String.valueOf(value));
    return this;
  }

  public StringBuilder insert(int at, @Nullable CharSequence value, int from, int to) {
    place(at, String.valueOf(value).substring(from, to));
    return this;
  }

  public StringBuilder insert(int at, boolean value) {
    place(at, String.valueOf(value));
    return this;
  }

  public StringBuilder insert(int at, char value) {
    place(at, value);
    return this;
  }

  public StringBuilder insert(int at, int value) {
    place(at, String.valueOf(value));
    return this;
  }

  public StringBuilder insert(int at, long value) {
    place(at, String.valueOf(value));
    return this;
  }

  public StringBuilder insert(int at, float value) {
    place(at, String.valueOf(value));
    return this;
  }

  public StringBuilder insert(int at, double value) {
    place(at, String.valueOf(value));
    return this;
  }

  public StringBuilder delete(int from, int to) {
    remove(from, to);
    return this;
  }

  public StringBuilder deleteCharAt(int index) {
    removeCharAt(index);
    return this;
  }

  public StringBuilder replace(int from, int to, String text) {
    substitute(from, to, text);
    return this;
  }

  public StringBuilder reverse() {
    turnAround();
    return this;
  }

  @Override
  public int compareTo(StringBuilder other) {
    return order(other);
  }
}
