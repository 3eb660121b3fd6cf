package dev.solo5.guest.classlib.java.lang;

import dev.solo5.guest.classlib.Constructor;
import dev.solo5.guest.classlib.Instance;
import dev.solo5.guest.runtime.Text;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Of {@link String}: what is missing, slow, or has other words for what is wrong. */
public final class StringMethods {
  private StringMethods() {}

  static StringIndexOutOfBoundsException noIndex(int index, int length) {
    return new StringIndexOutOfBoundsException(
        "Index " + index + " out of bounds for length " + length);
  }

  static StringIndexOutOfBoundsException noRange(int from, int to, int length) {
    return new StringIndexOutOfBoundsException(
        "Range [" + from + ", " + to + ") out of bounds for length " + length);
  }

  static void checkCount(int from, int count, int length) {
    if ((from | count) < 0 || count > length - from) {
      throw new StringIndexOutOfBoundsException(
          "Range [" + from + ", " + from + " + " + count + ") out of bounds for length " + length);
    }
  }

  /** {@link String#String(byte[], int)} */
  @Constructor
  public static char[] of(byte[] low, int high) {
    return of(low, high, 0, low.length);
  }

  /** {@link String#String(byte[], int, int, int)} */
  @Constructor
  public static char[] of(byte[] low, int high, int from, int count) {
    checkCount(from, count, low.length);
    char[] units = new char[count];
    for (int i = 0; i < count; i++) {
      units[i] = (char) (high << Byte.SIZE | (low[from + i] & 0xff));
    }
    return units;
  }

  /** {@link String#charAt} */
  @Instance
  public static char charAt(String text, int index) {
    int c = Text.charAt(text, index);
    if (c < 0) {
      throw noIndex(index, text.length());
    }
    return (char) c;
  }

  /** {@link String#codePointAt} */
  @Instance
  public static int codePointAt(String text, int index) {
    char high = text.charAt(index);
    if (Character.isHighSurrogate(high) && index + 1 < text.length()) {
      char low = text.charAt(index + 1);
      if (Character.isLowSurrogate(low)) {
        return Character.toCodePoint(high, low);
      }
    }
    return high;
  }

  /** {@link String#codePointBefore} */
  @Instance
  public static int codePointBefore(String text, int index) {
    char low = text.charAt(index - 1);
    if (Character.isLowSurrogate(low) && index >= 2) {
      char high = text.charAt(index - 2);
      if (Character.isHighSurrogate(high)) {
        return Character.toCodePoint(high, low);
      }
    }
    return low;
  }

  /** {@link String#getChars} */
  @Instance
  public static void getChars(String text, int from, int to, char[] target, int at) {
    if (from < 0 || from > to || to > text.length()) {
      throw noRange(from, to, text.length());
    }
    checkCount(at, to - from, target.length);
    Text.copy(text, from, to - from, target, at);
  }

  /** {@link String#toCharArray} */
  @Instance
  public static char[] toCharArray(String text) {
    char[] chars = new char[text.length()];
    Text.copy(text, 0, chars.length, chars, 0);
    return chars;
  }

  /** {@link String#substring(int, int)} */
  @Instance
  public static String substring(String text, int from, int to) {
    int length = text.length();
    if (from < 0 || from > to || to > length) {
      throw noRange(from, to, length);
    }
    if (to - from == length) {
      return text;
    }
    char[] chars = new char[to - from];
    Text.copy(text, from, to - from, chars, 0);
    return of(chars);
  }

  /** Without a copy. */
  static String of(char[] chars) {
    String text = new String();
    Text.set(text, chars);
    return text;
  }

  /** {@link String#subSequence} */
  @Instance
  public static CharSequence subSequence(String text, int from, int to) {
    return text.substring(from, to);
  }

  /** {@link String#concat} */
  @Instance
  public static String concat(String text, String other) {
    int length = text.length();
    int more = other.length();
    if (more == 0) {
      return text;
    }
    char[] chars = new char[length + more];
    Text.copy(text, 0, length, chars, 0);
    Text.copy(other, 0, more, chars, length);
    return of(chars);
  }

  /** {@link String#equals} */
  @Instance
  public static boolean equals(String text, Object other) {
    return text == other || (other instanceof String string && Text.equal(text, string));
  }

  /** {@link String#hashCode} */
  @Instance
  public static int hashCode(String text) {
    return Text.hash(text);
  }

  /** {@link String#indexOf(int, int)} */
  @Instance
  public static int indexOf(String text, int c, int from) {
    int start = Math.max(from, 0);
    if (c >>> 16 == 0) {
      return Text.indexOf(text, (char) c, start);
    }
    return Character.isValidCodePoint(c) ? Text.indexOf(text, Character.toString(c), start) : -1;
  }

  /** {@link String#indexOf(int, int, int)} */
  @Instance
  public static int indexOf(String text, int c, int from, int to) {
    if (from < 0 || from > to || to > text.length()) {
      throw noRange(from, to, text.length());
    }
    int found = text.indexOf(c, from);
    return found + Character.charCount(c) <= to ? found : -1;
  }

  /** {@link String#indexOf(String, int)} */
  @Instance
  public static int indexOf(String text, String part, int from) {
    int start = Math.max(from, 0);
    int length = text.length();
    if (part.isEmpty()) {
      return Math.min(start, length);
    }
    return Text.indexOf(text, part, start);
  }

  /** {@link String#indexOf(String, int, int)} */
  @Instance
  public static int indexOf(String text, String part, int from, int to) {
    if (from < 0 || from > to || to > text.length()) {
      throw noRange(from, to, text.length());
    }
    int found = text.indexOf(part, from);
    return found + part.length() <= to ? found : -1;
  }

  /** {@link String#contains} */
  @Instance
  public static boolean contains(String text, CharSequence part) {
    return text.indexOf(part.toString()) >= 0;
  }

  /** {@link String#compareToIgnoreCase} */
  @Instance
  public static int compareToIgnoreCase(String text, String other) {
    int length = Math.min(text.length(), other.length());
    for (int i = 0; i < length; i++) {
      char a = text.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        int order = folded(text, i) - folded(other, i);
        if (order != 0) {
          return order;
        }
      }
    }
    return text.length() - other.length();
  }

  private static int folded(String text, int index) {
    int c = text.charAt(index);
    if (Character.isHighSurrogate((char) c)) {
      c = text.codePointAt(index);
    } else if (Character.isLowSurrogate((char) c) && index > 0) {
      c = text.codePointBefore(index + 1);
    }
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  /** {@link String#equalsIgnoreCase} */
  @Instance
  public static boolean equalsIgnoreCase(String text, String other) {
    return other != null && text.length() == other.length() && text.compareToIgnoreCase(other) == 0;
  }

  /** {@link String#toUpperCase()} */
  @Instance
  public static String toUpperCase(String text) {
    return Cases.upper(text, Locale.getDefault());
  }

  /** {@link String#toUpperCase(Locale)} */
  @Instance
  public static String toUpperCase(String text, Locale locale) {
    return Cases.upper(text, locale);
  }

  /** {@link String#toLowerCase()} */
  @Instance
  public static String toLowerCase(String text) {
    return Cases.lower(text, Locale.getDefault());
  }

  /** {@link String#toLowerCase(Locale)} */
  @Instance
  public static String toLowerCase(String text, Locale locale) {
    return Cases.lower(text, locale);
  }

  /** {@link String#getBytes()} */
  @Instance
  public static byte[] getBytes(String text) {
    return Text.encode(text);
  }

  /** {@link String#getBytes(String)} */
  @Instance
  public static byte[] getBytes(String text, String charset) throws UnsupportedEncodingException {
    return text.getBytes(charset(charset));
  }

  /** {@link String#getBytes(Charset)} */
  @Instance
  public static byte[] getBytes(String text, Charset charset) {
    if (charset == StandardCharsets.UTF_8) {
      return Text.encode(text);
    }
    if (charset == StandardCharsets.ISO_8859_1 || charset == StandardCharsets.US_ASCII) {
      return narrow(text, charset == StandardCharsets.US_ASCII ? 0x7f : 0xff);
    }
    ByteBuffer bytes = charset.encode(CharBuffer.wrap(text));
    byte[] result = new byte[bytes.remaining()];
    bytes.get(result);
    return result;
  }

  /** A byte for each character; a question mark for what is larger. */
  private static byte[] narrow(String text, int largest) {
    byte[] bytes = new byte[text.length()];
    int size = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes[size++] = c <= largest ? (byte) c : (byte) '?';
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      }
    }
    return java.util.Arrays.copyOf(bytes, size);
  }

  private static Charset charset(String name) throws UnsupportedEncodingException {
    try {
      return Charset.forName(name);
    } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
      throw new UnsupportedEncodingException(name);
    }
  }

  /** What the constructors with bytes call. */
  @Instance
  public static void initWithBytes(
      String text, byte[] bytes, int offset, int count, Charset charset) {
    checkCount(offset, count, bytes.length);
    if (charset == StandardCharsets.UTF_8) {
      Text.set(text, Text.decode(bytes, offset, count));
      return;
    }
    CharBuffer decoded = charset.decode(ByteBuffer.wrap(bytes, offset, count));
    char[] chars = new char[decoded.remaining()];
    decoded.get(chars);
    Text.set(text, chars);
  }

  /** {@link String#valueOf(int)} */
  public static String valueOf(int value) {
    return Integer.toString(value);
  }

  /** {@link String#valueOf(long)} */
  public static String valueOf(long value) {
    return Long.toString(value);
  }

  /** {@link String#valueOf(float)} */
  public static String valueOf(float value) {
    return Float.toString(value);
  }

  /** {@link String#valueOf(double)} */
  public static String valueOf(double value) {
    return Double.toString(value);
  }

  /** {@link String#repeat} */
  @Instance
  public static String repeat(String text, int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count is negative: " + count);
    }
    int length = text.length();
    if ((long) length * count > Integer.MAX_VALUE) {
      throw new OutOfMemoryError("Required length exceeds implementation limit");
    }
    char[] chars = new char[length * count];
    for (int i = 0; i < count; i++) {
      Text.copy(text, 0, length, chars, i * length);
    }
    return of(chars);
  }

  /** {@link String#lines} */
  @Instance
  public static Stream<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    int length = text.length();
    while (start < length) {
      int end = start;
      while (end < length && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      lines.add(text.substring(start, end));
      boolean both = end + 1 < length && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
      start = end + (both ? 2 : 1);
    }
    return lines.stream();
  }

  /** {@link String#indent} */
  @Instance
  public static String indent(String text, int spaces) {
    StringBuilder result = new StringBuilder();
    String before = " ".repeat(Math.max(spaces, 0));
    for (String line : text.lines().toList()) {
      int drop = 0;
      while (drop < -spaces && drop < line.length() && Character.isWhitespace(line.charAt(drop))) {
        drop++;
      }
      result.append(before).append(line, drop, line.length()).append('\n');
    }
    return result.toString();
  }

  /** {@link String#transform} */
  @Instance
  public static <R> R transform(String text, Function<? super String, ? extends R> function) {
    return function.apply(text);
  }

  /** {@link String#stripIndent} */
  @Instance
  public static String stripIndent(String text) {
    if (text.isEmpty()) {
      return "";
    }
    char last = text.charAt(text.length() - 1);
    boolean open = last == '\n' || last == '\r';
    List<String> lines = text.lines().toList();
    int common = open ? 0 : Integer.MAX_VALUE;
    for (int i = 0; i < lines.size() && !open; i++) {
      String line = lines.get(i);
      if (!line.isBlank() || i == lines.size() - 1) {
        common = Math.min(common, leading(line));
      }
    }
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      result.append(i == 0 ? "" : "\n");
      result.append(line.isBlank() ? "" : line.substring(common).stripTrailing());
    }
    return result.append(open ? "\n" : "").toString();
  }

  private static int leading(String line) {
    int count = 0;
    while (count < line.length() && Character.isWhitespace(line.charAt(count))) {
      count++;
    }
    return count;
  }

  /** {@link String#translateEscapes} */
  @Instance
  public static String translateEscapes(String text) {
    StringBuilder result = new StringBuilder();
    int length = text.length();
    int i = 0;
    while (i < length) {
      char c = text.charAt(i++);
      if (c != '\\') {
        result.append(c);
        continue;
      }
      char escaped = i < length ? text.charAt(i++) : '\0';
      if (escaped >= '0' && escaped <= '7' && i <= length && text.charAt(i - 1) == escaped) {
        int most = escaped <= '3' ? 3 : 2;
        int code = escaped - '0';
        for (int n = 1; n < most && i < length && isOctal(text.charAt(i)); n++) {
          code = 8 * code + text.charAt(i++) - '0';
        }
        result.append((char) code);
      } else if (escaped == '\r') {
        i += i < length && text.charAt(i) == '\n' ? 1 : 0;
      } else if (escaped != '\n') {
        result.append(unescaped(escaped));
      }
    }
    return result.toString();
  }

  private static boolean isOctal(char c) {
    return c >= '0' && c <= '7';
  }

  private static char unescaped(char c) {
    return switch (c) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 's' -> ' ';
      case 't' -> '\t';
      case '\'', '"', '\\' -> c;
      default ->
          throw new IllegalArgumentException(
              "Invalid escape sequence: \\"
                  + c
                  + " \\\\u"
                  + ("000" + Integer.toHexString(c).toUpperCase(Locale.ROOT))
                      .substring(Integer.toHexString(c).length() - 1));
    };
  }

  /** {@link String#split(String)} */
  @Instance
  public static String[] split(String text, String regex) {
    return Splitting.split(text, regex, 0);
  }

  /** {@link String#split(String, int)} */
  @Instance
  public static String[] split(String text, String regex, int limit) {
    return Splitting.split(text, regex, limit);
  }

  /** {@link String#splitWithDelimiters} */
  @Instance
  public static String[] splitWithDelimiters(String text, String regex, int limit) {
    List<String> parts = new ArrayList<>();
    java.util.regex.Matcher matcher = java.util.regex.Pattern.compile(regex).matcher(text);
    int start = 0;
    int matches = 0;
    while (matcher.find() && (limit <= 0 || matches < limit - 1)) {
      if (matcher.end() == 0) {
        continue; // nothing at the beginning
      }
      parts.add(text.substring(start, matcher.start()));
      parts.add(matcher.group());
      start = matcher.end();
      matches++;
    }
    if (matches == 0) {
      return new String[] {text};
    }
    parts.add(text.substring(start));
    while (limit == 0 && !parts.isEmpty() && parts.getLast().isEmpty()) {
      parts.remove(parts.size() - 1);
    }
    return parts.toArray(new String[0]);
  }

  /** {@link String#join(CharSequence, CharSequence...)} */
  public static String join(CharSequence delimiter, CharSequence... elements) {
    return join(delimiter, java.util.Arrays.asList(elements).iterator());
  }

  /** {@link String#join(CharSequence, Iterable)} */
  public static String join(CharSequence delimiter, Iterable<? extends CharSequence> elements) {
    return join(delimiter, elements.iterator());
  }

  private static String join(
      CharSequence delimiter, java.util.Iterator<? extends CharSequence> elements) {
    Objects.requireNonNull(delimiter);
    StringBuilder result = new StringBuilder();
    boolean more = false;
    while (elements.hasNext()) {
      if (more) {
        result.append(delimiter);
      }
      result.append(elements.next());
      more = true;
    }
    return result.toString();
  }
}
