package dev.solo5.guest.classlib.java.util.regex;

import dev.solo5.guest.classlib.Instance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Of {@link Pattern}. */
public final class PatternMethods {
  private PatternMethods() {}

  /** {@link Pattern#splitAsStream} */
  @Instance
  public static Stream<String> splitAsStream(Pattern pattern, CharSequence text) {
    return Arrays.stream(pattern.split(text));
  }

  /** {@link Pattern#asPredicate} */
  @Instance
  public static Predicate<String> asPredicate(Pattern pattern) {
    return text -> pattern.matcher(text).find();
  }

  /** {@link Pattern#asMatchPredicate} */
  @Instance
  public static Predicate<String> asMatchPredicate(Pattern pattern) {
    return text -> pattern.matcher(text).matches();
  }

  /** {@link Pattern#split(CharSequence, int)} */
  @Instance
  public static String[] split(Pattern pattern, CharSequence text, int limit) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    int start = 0;
    while ((limit <= 0 || parts.size() < limit - 1) && matcher.find()) {
      if (matcher.end() == 0) {
        continue; // nothing at the beginning is no delimiter
      }
      parts.add(text.subSequence(start, matcher.start()).toString());
      start = matcher.end();
    }
    if (start == 0) {
      return new String[] {text.toString()};
    }
    parts.add(text.subSequence(start, text.length()).toString());
    while (limit == 0 && !parts.isEmpty() && parts.getLast().isEmpty()) {
      parts.removeLast();
    }
    return parts.toArray(new String[0]);
  }
}
