package dev.solo5.build.suite;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which runs are meant by a text such as {@code boot*,!boot-slow,web[hvt]}: those that one of the
 * patterns matches, or any when all begin with {@code !}, without those that one with {@code !}
 * matches. A pattern is the name of a run, or of a run under a target; {@code *} and {@code ?}
 * stand for some and for one.
 */
public record RunFilter(String text) {

  /** Whether a case is meant. */
  public boolean includes(String run, String caseName) {
    List<String> patterns =
        Stream.of(text.split(",")).map(String::strip).filter(one -> !one.isEmpty()).toList();
    List<String> wanted = patterns.stream().filter(one -> !one.startsWith("!")).toList();
    return (wanted.isEmpty() || wanted.stream().anyMatch(one -> matches(one, run, caseName)))
        && patterns.stream()
            .filter(one -> one.startsWith("!"))
            .noneMatch(one -> matches(one.substring(1), run, caseName));
  }

  private static boolean matches(String pattern, String run, String caseName) {
    Pattern regex =
        Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"));
    return regex.matcher(run).matches() || regex.matcher(caseName).matches();
  }
}
