package dev.solo5.guest.classlib.java.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What {@link String#split} does, without a pattern where one character separates. */
final class Splitting {
  private static final String SPECIAL = ".$|()[{^?*+\\";

  private Splitting() {}

  static String[] split(String text, String regex, int limit) {
    int separator = separator(regex);
    if (separator < 0) {
      return Pattern.compile(regex).split(text, limit);
    }
    int start = 0;
    int end = text.indexOf(separator);
    if (end < 0) {
      return new String[] {text};
    }
    List<String> parts = new ArrayList<>();
    while (end >= 0 && (limit <= 0 || parts.size() < limit - 1)) {
      parts.add(text.substring(start, end));
      start = end + 1;
      end = text.indexOf(separator, start);
    }
    parts.add(text.substring(start));
    int size = parts.size();
    while (limit == 0 && size > 0 && parts.get(size - 1).isEmpty()) {
      size--;
    }
    return parts.subList(0, size).toArray(new String[size]);
  }

  /** The one character for which the expression stands, or -1. */
  private static int separator(String regex) {
    char first = regex.isEmpty() ? Character.MIN_SURROGATE : regex.charAt(0);
    if (regex.length() == 1 && SPECIAL.indexOf(first) < 0 && !Character.isSurrogate(first)) {
      return first;
    }
    if (regex.length() == 2 && first == '\\') {
      char second = regex.charAt(1);
      boolean itself = second < 0x80 && !Character.isLetterOrDigit(second);
      return itself ? second : -1;
    }
    return -1;
  }
}
