package dev.solo5.toolchain.compiler;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The numbers a compiler defines of itself, from {@code -E -dM}. */
record PredefinedMacros(Map<String, Integer> numbers) {
  private static final Pattern DEFINE =
      Pattern.compile("^#define (\\w+) (\\d{1,9})$", Pattern.MULTILINE);

  static PredefinedMacros parse(String output) {
    return new PredefinedMacros(
        DEFINE
            .matcher(output)
            .results()
            .collect(
                Collectors.toMap(
                    (MatchResult one) -> one.group(1),
                    one -> Integer.parseInt(one.group(2)),
                    (_, last) -> last)));
  }

  /** clang calls itself __GNUC__ too, so it is asked for first. */
  Optional<CompilerKind> kind() {
    Predicate<String> defined = numbers::containsKey;
    if (defined.test("__clang_major__")) {
      return Optional.of(CompilerKind.CLANG);
    }
    return defined.test("__GNUC__") ? Optional.of(CompilerKind.GCC) : Optional.empty();
  }

  int majorVersion(CompilerKind kind) {
    return switch (kind) {
      case GCC -> numbers.getOrDefault("__GNUC__", 0);
      case CLANG -> numbers.getOrDefault("__clang_major__", 0);
    };
  }
}
