package dev.solo5.maven;

import dev.solo5.build.problem.JavaProblem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What to do about a program in Java that can't become a unikernel. */
final class JavaAdvice {
  /** So many are shown; correcting them often does away with the others. */
  private static final int SHOWN = 20;

  private static final String FILES =
      "read what is in the program with getResourceAsStream, and keep data on a block device";
  private static final String DEVICES = "use a device of the manifest, through dev.solo5.guest";
  private static final String DIRECTLY =
      "name the class or method in the source: a guest has only what is translated";

  /** By the beginning of what is missing. */
  private static final List<Map.Entry<String, String>> INSTEAD =
      List.of(
          Map.entry("java.net.", DEVICES),
          Map.entry("java.nio.channels.", DEVICES),
          Map.entry("javax.net.", DEVICES),
          Map.entry("java.io.File", FILES),
          Map.entry("java.io.RandomAccessFile", FILES),
          Map.entry("java.nio.file.", FILES),
          Map.entry("java.lang.reflect.", DIRECTLY),
          Map.entry("java.lang.Class.", DIRECTLY),
          Map.entry("java.lang.ClassLoader", DIRECTLY),
          Map.entry("java.util.ServiceLoader", DIRECTLY),
          Map.entry("java.lang.invoke.", "use lambdas, or java.util.concurrent.atomic"),
          Map.entry("java.lang.Process", "a guest has no other processes"),
          Map.entry("java.lang.Runtime.exec", "a guest has no other processes"));

  private JavaAdvice() {}

  /** What to do, as an order without a full stop; empty when the problem says it all. */
  static String on(JavaProblem problem) {
    return switch (problem) {
      case JavaProblem.NoMainClass(_, List<String> mains) ->
          mains.isEmpty()
              ? "Correct <mainClass> or -Dsolo5.mainClass, or add the class to src/main/java"
              : "Correct <mainClass> or -Dsolo5.mainClass: %s %s a main method"
                  .formatted(String.join(", ", mains), mains.size() == 1 ? "has" : "have");
      case JavaProblem.NoMainMethod _ ->
          "Add public static void main(String[] arguments), or name another class with <mainClass>"
              + " or -Dsolo5.mainClass";
      case JavaProblem.ClassTooNew _ ->
          "Compile it for an older release, with <maven.compiler.release>";
      case JavaProblem.NotTranslated _ -> "Use what guests have";
      case JavaProblem.TranslatorFailed failed ->
          failed.said().stream().anyMatch(line -> line.contains("OutOfMemoryError"))
              ? "Give the translator more memory with -Dsolo5.translatorJvmOptions=-Xmx2g"
              : "";
      case JavaProblem.NotPrepared _ -> "";
    };
  }

  /** A line for each use of what guests do not have. */
  static List<String> each(List<JavaProblem.Use> uses) {
    Stream<String> lines = uses.stream().limit(SHOWN).map(use -> use.message() + instead(use));
    return uses.size() <= SHOWN
        ? lines.toList()
        : Stream.concat(lines, Stream.of("and %s more".formatted(uses.size() - SHOWN))).toList();
  }

  private static String instead(JavaProblem.Use use) {
    if (use.text().contains(" is native ")) {
      return "; make it static, with numbers alone for parameters and result";
    }
    String subject = use.subject().orElse("java.");
    return INSTEAD.stream()
        .filter(one -> subject.startsWith(one.getKey()))
        .map(one -> "; " + one.getValue())
        .findFirst()
        .orElse(
            subject.startsWith("java.") || subject.startsWith("javax.")
                ? ""
                : "; add the jar that has it to <dependencies>, with scope compile or runtime");
  }
}
