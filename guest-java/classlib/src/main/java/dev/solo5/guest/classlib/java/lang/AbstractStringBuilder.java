package dev.solo5.guest.classlib.java.lang;

import dev.solo5.guest.runtime.Text;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What {@code StringBuilder} and {@code StringBuffer} have alike: an array that grows. */
abstract class AbstractStringBuilder implements Appendable, CharSequence {
  private static final int DEFAULT_CAPACITY = 16;

  // The translator's String reads both.
  char[] buffer;
  int length;

  AbstractStringBuilder() {
    buffer = new char[DEFAULT_CAPACITY];
  }

  AbstractStringBuilder(int capacity) {
    buffer = new char[capacity];
  }

  AbstractStringBuilder(CharSequence text) {
    buffer = new char[text.length() + DEFAULT_CAPACITY];
    put(text.toString());
  }

  @Override
  public int length() {
    return length;
  }

  public int capacity() {
    return buffer.length;
  }

  public void ensureCapacity(int capacity) {
    if (capacity > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(capacity, 2 * buffer.length + 2));
    }
  }

  public void trimToSize() {
    if (length < buffer.length) {
      buffer = Arrays.copyOf(buffer, length);
    }
  }

  public void setLength(int newLength) {
    if (newLength < 0) {
      throw new StringIndexOutOfBoundsException("String index out of range: " + newLength);
    }
    ensureCapacity(newLength);
    if (newLength > length) {
      Arrays.fill(buffer, length, newLength, '\0');
    }
    length = newLength;
  }

  private void check(int index) {
    if (index < 0 || index >= length) {
      throw StringMethods.noIndex(index, length);
    }
  }

  private static void check(int from, int to, int length) {
    if (from < 0 || from > to || to > length) {
      throw StringMethods.noRange(from, to, length);
    }
  }

  @Override
  public char charAt(int index) {
    check(index);
    return buffer[index];
  }

  public void setCharAt(int index, char c) {
    check(index);
    buffer[index] = c;
  }

  public int codePointAt(int index) {
    check(index);
    return Character.codePointAt(buffer, index, length);
  }

  public int codePointBefore(int index) {
    check(index - 1);
    return Character.codePointBefore(buffer, index);
  }

  public int codePointCount(int from, int to) {
    if (from < 0 || from > to || to > length) {
      throw new IndexOutOfBoundsException();
    }
    return Character.codePointCount(buffer, from, to - from);
  }

  public int offsetByCodePoints(int index, int codePointOffset) {
    return Character.offsetByCodePoints(buffer, 0, length, index, codePointOffset);
  }

  @Override
  public void getChars(int from, int to, char[] target, int at) {
    check(from, to, length);
    StringMethods.checkCount(at, to - from, target.length);
    System.arraycopy(buffer, from, target, at, to - from);
  }

  final void put(@Nullable String text) {
    String appended = text == null ? "null" : text;
    int more = appended.length();
    ensureCapacity(length + more);
    Text.copy(appended, 0, more, buffer, length);
    length += more;
  }

  final void put(char c) {
    if (length == buffer.length) {
      ensureCapacity(length + 1);
    }
    buffer[length++] = c;
  }

  final void put(char[] chars, int from, int count) {
    checkIndexes(from, from + count, chars.length);
    ensureCapacity(length + count);
    System.arraycopy(chars, from, buffer, length, count);
    length += count;
  }

  private static void checkIndexes(int from, int to, int length) {
    if (from < 0 || from > to || to > length) {
      throw new IndexOutOfBoundsException(
          "Range [" + from + ", " + to + ") out of bounds for length " + length);
    }
  }

  final void put(@Nullable CharSequence text, int from, int to) {
    CharSequence appended = text == null ? "null" : text;
    checkIndexes(from, to, appended.length());
    ensureCapacity(length + to - from);
    if (appended instanceof String string) {
      Text.copy(string, from, to - from, buffer, length);
    } else if (appended instanceof AbstractStringBuilder builder) {
      System.arraycopy(builder.buffer, from, buffer, length, to - from);
    } else {
      for (int i = from; i < to; i++) {
        buffer[length + i - from] = appended.charAt(i);
      }
    }
    length += to - from;
  }

  final void put(long value) {
    if (value == Long.MIN_VALUE) {
      put("-9223372036854775808");
      return;
    }
    int size = Numbers.size(value);
    ensureCapacity(length + size);
    length += size;
    Numbers.write(value, buffer, length);
  }

  final void putCodePoint(int codePoint) {
    if (Character.isBmpCodePoint(codePoint)) {
      put((char) codePoint);
    } else {
      put(Character.toString(codePoint));
    }
  }

  final void place(int at, String text) {
    if (at < 0 || at > length) {
      throw StringMethods.noRange(at, length, length);
    }
    int more = text.length();
    open(at, more);
    Text.copy(text, 0, more, buffer, at);
  }

  final void place(int at, char c) {
    if (at < 0 || at > length) {
      throw StringMethods.noRange(at, length, length);
    }
    open(at, 1);
    buffer[at] = c;
  }

  private void open(int at, int size) {
    ensureCapacity(length + size);
    System.arraycopy(buffer, at, buffer, at + size, length - at);
    length += size;
  }

  final void remove(int from, int to) {
    int end = Math.min(to, length);
    check(from, end, length);
    System.arraycopy(buffer, end, buffer, from, length - end);
    length -= end - from;
  }

  final void removeCharAt(int index) {
    check(index);
    remove(index, index + 1);
  }

  final void substitute(int from, int to, String text) {
    int end = Math.min(to, length);
    check(from, end, length);
    int size = text.length();
    int grown = length + size - (end - from);
    ensureCapacity(grown);
    System.arraycopy(buffer, end, buffer, from + size, length - end);
    Text.copy(text, 0, size, buffer, from);
    length = grown;
  }

  /** Pairs of surrogates stay as they are. */
  final void turnAround() {
    boolean pairs = false;
    for (int i = 0, j = length - 1; i <= j; i++, j--) {
      char low = buffer[i];
      char high = buffer[j];
      buffer[i] = high;
      buffer[j] = low;
      pairs |= Character.isSurrogate(low) || Character.isSurrogate(high);
    }
    for (int i = 0; pairs && i + 1 < length; i++) {
      char first = buffer[i];
      char second = buffer[i + 1];
      if (Character.isLowSurrogate(first) && Character.isHighSurrogate(second)) {
        buffer[i++] = second;
        buffer[i] = first;
      }
    }
  }

  public String substring(int from) {
    return substring(from, length);
  }

  public String substring(int from, int to) {
    check(from, to, length);
    return new String(buffer, from, to - from);
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    return substring(from, to);
  }

  public int indexOf(String text) {
    return indexOf(text, 0);
  }

  public int indexOf(String text, int from) {
    int size = text.length();
    for (int i = Math.max(from, 0); i <= length - size; i++) {
      if (isAt(i, text)) {
        return i;
      }
    }
    return size == 0 ? length : -1;
  }

  public int lastIndexOf(String text) {
    return lastIndexOf(text, length);
  }

  public int lastIndexOf(String text, int from) {
    for (int i = Math.min(from, length - text.length()); i >= 0; i--) {
      if (isAt(i, text)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isAt(int at, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (buffer[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  final int order(AbstractStringBuilder other) {
    int common = Math.min(length, other.length);
    for (int i = 0; i < common; i++) {
      if (buffer[i] != other.buffer[i]) {
        return buffer[i] - other.buffer[i];
      }
    }
    return length - other.length;
  }

  @Override
  public IntStream chars() {
    return toString().chars();
  }

  @Override
  public IntStream codePoints() {
    return toString().codePoints();
  }

  @Override
  public String toString() {
    return new String(buffer, 0, length);
  }
}
