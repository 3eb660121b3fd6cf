package dev.solo5.guest.classlib.java.lang;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Text that grows. Threads change only where one waits, so no monitor is needed. */
public final class StringBuffer extends AbstractStringBuilder
    implements Serializable, Comparable<StringBuffer> {
  private static final long serialVersionUID = 1L;

  public StringBuffer() {}

  public StringBuffer(int capacity) {
    super(capacity);
  }

  public StringBuffer(String text) {
    super(text);
  }

  public StringBuffer(CharSequence text) {
    super(text);
  }

  public StringBuffer append(@Nullable Object value) {
    put(String.valueOf(value));
    return this;
  }

  public StringBuffer append(@Nullable String value) {
    put(value);
    return this;
  }

  public StringBuffer append(java.lang.@Nullable StringBuffer value) {
    put(String.valueOf((Object) value));
    return this;
  }

  @Override
  public StringBuffer append(@Nullable CharSequence value) {
    put(value, 0, value == null ? 4 : value.length());
    return this;
  }

  @Override
  public StringBuffer append(@Nullable CharSequence value, int from, int to) {
    put(value, from, to);
    return this;
  }

  public StringBuffer append(char[] value) {
    put(value, 0, value.length);
    return this;
  }

  public StringBuffer append(char[] value, int offset, int count) {
    put(value, offset, count);
    return this;
  }

  public StringBuffer append(boolean value) {
    put(value ? "true" : "false");
    return this;
  }

  @Override
  public StringBuffer append(char value) {
    put(value);
    return this;
  }

  public StringBuffer append(int value) {
    put((long) value);
    return this;
  }

  public StringBuffer append(long value) {
    put(value);
    return this;
  }

  public StringBuffer append(float value) {
    put(Float.toString(value));
    return this;
  }

  public StringBuffer append(double value) {
    put(Double.toString(value));
    return this;
  }

  public StringBuffer appendCodePoint(int codePoint) {
    putCodePoint(codePoint);
    return this;
  }

  public StringBuffer repeat(int codePoint, int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count is negative: " + count);
    }
    for (int i = 0; i < count; i++) {
      putCodePoint(codePoint);
    }
    return this;
  }

  public StringBuffer repeat(@Nullable CharSequence value, int count) {
    put(String.valueOf(value).repeat(count));
    return this;
  }

  public StringBuffer insert(int at, @Nullable Object value) {
    place(at, String.valueOf(value));
    return this;
  }

  public StringBuffer insert(int at, @Nullable String value) {
    place(at, value == null ? "null" : value);
    return this;
  }

  public StringBuffer insert(int at, char[] value) {
    place(at, String.valueOf(value));
    return this;
  }

  public StringBuffer insert(int at, char[] value, int offset, int count) {
    place(at, String.valueOf(value, offset, count));
    return this;
  }

  public StringBuffer insert(int at, @Nullable CharSequence value) {
    place(at, String.valueOf(value));
    return this;
  }

  public StringBuffer insert(int at, @Nullable CharSequence value, int from, int to) {
    place(at, String.valueOf(value).substring(from, to));
    return this;
  }

  public StringBuffer insert(int at, boolean value) {
    place(at, String.valueOf(value));
    return this;
  }

  public StringBuffer insert(int at, char value) {
    place(at, value);
    return this;
  }

  public StringBuffer insert(int at, int value) {
    place(at, String.valueOf(value));
    return this;
  }

  public StringBuffer insert(int at, long value) {
    place(at, String.valueOf(value));
    return this;
  }

  public StringBuffer insert(int at, float value) {
    place(at, String.valueOf(value));
    return this;
  }

  public StringBuffer insert(int at, double value) {
    place(at, String.valueOf(value));
    return this;
  }

  public StringBuffer delete(int from, int to) {
    remove(from, to);
    return this;
  }

  public StringBuffer deleteCharAt(int index) {
    removeCharAt(index);
    return this;
  }

  public StringBuffer replace(int from, int to, String text) {
    substitute(from, to, text);
    return this;
  }

  public StringBuffer reverse() {
    turnAround();
    return this;
  }

  @Override
  public int compareTo(StringBuffer other) {
    return order(other);
  }
}
