package dev.solo5.toolchain.sdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Our options that give way to options that the environment or a POM sets for every JVM: the JVM
 * refuses both together, or theirs would have no effect. In patterns a star stands for anything.
 */
public final class YieldingOptions {
  /** Where a JVM and its {@code java} program look for options meant for all programs. */
  public static final List<String> VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  /** What an ahead-of-time cache can't stand beside. */
  private static final List<String> NO_CACHE =
      List.of(
          "-Xshare*",
          "-XX:AOT*",
          "-XX:SharedArchiveFile*",
          "-XX:SharedClassListFile*",
          "-XX:DumpLoadedClassList*",
          "-XX:ArchiveClassesAtExit*");

  private static final List<String> HEAP =
      List.of(
          "-Xmx*",
          "-Xms*",
          "-XX:MaxHeapSize*",
          "-XX:InitialHeapSize*",
          "-XX:MinHeapSize*",
          "-XX:MaxRAM*",
          "-XX:InitialRAM*");

  /** No quotes, and no name of a file with more. */
  private static final Pattern PLAIN = Pattern.compile("[^'\"\\\\@]*");

  /** What each of ours gives way to. */
  private static final Map<String, List<String>> THEIRS =
      Map.of(
          "-XX:+UseSerialGC", List.of("-XX:+Use*GC"),
          "-Xmx256m", HEAP,
          "-Xmx16m", HEAP,
          "-XX:TieredStopAtLevel=1", List.of("-XX:TieredStopAtLevel*", "-XX:-TieredCompilation"),
          "-Xint", List.of("-Xcomp", "-Xmixed"),
          "-XX:-UsePerfData", List.of("-XX:+UsePerfData"));

  private YieldingOptions() {}

  /** The words that an environment gives to JVMs; quotes are not interpreted. */
  public static List<String> given(Map<String, String> environment) {
    return words(VARIABLES, environment);
  }

  /**
   * The variables whose words are separated only by spaces: whoever starts one of our JVMs can
   * remove them from its environment and pass it {@link #plain} instead, about which it prints
   * nothing.
   */
  public static List<String> plainVariables(Map<String, String> environment) {
    return VARIABLES.stream()
        .filter(variable -> PLAIN.matcher(environment.getOrDefault(variable, "\"")).matches())
        .toList();
  }

  /** The words of the plain variables. */
  public static List<String> plain(Map<String, String> environment) {
    return words(plainVariables(environment), environment);
  }

  private static List<String> words(List<String> variables, Map<String, String> environment) {
    return variables.stream()
        .flatMap(variable -> Stream.of(environment.getOrDefault(variable, "").split("\\s+")))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** What is left of {@code ours} beside {@code given}. */
  public static List<String> beside(List<String> given, List<String> ours) {
    return ours.stream()
        .filter(option -> !isGiven(theirs(option), given))
        .collect(Collectors.toUnmodifiableList());
  }

  /** Whether a JVM that is given these options takes a cache. */
  public static boolean allowCache(List<String> given) {
    return !isGiven(NO_CACHE, given);
  }

  /** A line of a shell script for each of {@code ours} that yields; sets the variable it is in. */
  static String shell(List<String> ours) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      List<String> theirs = theirs(ours.get(i));
      if (!theirs.isEmpty()) {
        String variable = variable(i);
        lines.add(variable + "=" + ours.get(i));
        lines.add(unlessGiven(theirs, variable + "="));
      }
    }
    lines.add(unlessGiven(NO_CACHE, "cache="));
    return String.join("\n", lines);
  }

  /** The words of a shell script that are {@code ours} behind {@link #shell}. */
  static String shellWords(List<String> ours) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      words.add(theirs(ours.get(i)).isEmpty() ? ours.get(i) : "$" + variable(i));
    }
    return String.join(" ", words);
  }

  private static String variable(int index) {
    return "option" + index;
  }

  /** The script has what is given in a variable that ends in a blank. */
  private static String unlessGiven(List<String> theirs, String assignment) {
    return theirs.stream()
        .map(pattern -> "*" + pattern + (pattern.endsWith("*") ? "" : "[!A-Za-z0-9]*"))
        .collect(Collectors.joining(" | ", "case $given in ", ") " + assignment + " ;; esac"));
  }

  private static List<String> theirs(String ours) {
    return THEIRS.getOrDefault(ours, List.of());
  }

  private static boolean isGiven(List<String> patterns, List<String> given) {
    return patterns.stream()
        .map(pattern -> Pattern.compile(pattern.replace("+", "\\+").replace("*", ".*")))
        .anyMatch(pattern -> given.stream().anyMatch(word -> pattern.matcher(word).matches()));
  }
}
