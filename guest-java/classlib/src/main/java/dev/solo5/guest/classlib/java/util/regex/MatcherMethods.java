package dev.solo5.guest.classlib.java.util.regex;

import dev.solo5.guest.classlib.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Of {@link Matcher}. */
public final class MatcherMethods {
  private MatcherMethods() {}

  /** {@link Matcher#appendReplacement(StringBuilder, String)} */
  @Instance
  public static Matcher appendReplacement(Matcher matcher, StringBuilder to, String replacement) {
    StringBuffer buffer = new StringBuffer();
    matcher.appendReplacement(buffer, replacement);
    to.append(buffer);
    return matcher;
  }

  /** {@link Matcher#appendTail(StringBuilder)} */
  @Instance
  public static StringBuilder appendTail(Matcher matcher, StringBuilder to) {
    StringBuffer buffer = new StringBuffer();
    matcher.appendTail(buffer);
    return to.append(buffer);
  }

  /** {@link Matcher#replaceAll(Function)} */
  @Instance
  public static String replaceAll(Matcher matcher, Function<MatchResult, String> replacer) {
    matcher.reset();
    StringBuffer result = new StringBuffer();
    while (matcher.find()) {
      matcher.appendReplacement(result, replacer.apply(matcher));
    }
    return matcher.appendTail(result).toString();
  }

  /** {@link Matcher#replaceFirst(Function)} */
  @Instance
  public static String replaceFirst(Matcher matcher, Function<MatchResult, String> replacer) {
    matcher.reset();
    StringBuffer result = new StringBuffer();
    if (matcher.find()) {
      matcher.appendReplacement(result, replacer.apply(matcher));
    }
    return matcher.appendTail(result).toString();
  }

  /** {@link Matcher#results} */
  @Instance
  public static Stream<MatchResult> results(Matcher matcher) {
    matcher.reset();
    List<MatchResult> results = new ArrayList<>();
    while (matcher.find()) {
      results.add(matcher.toMatchResult());
    }
    return results.stream();
  }
}
