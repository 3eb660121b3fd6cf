package dev.solo5.build.size;

import dev.solo5.build.size.SizeReport.ClassSize;
import dev.solo5.elf.Symbol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which class of a program in Java the functions and variables of its translation in C are of.
 *
 * @param classes full names of classes by symbol
 */
public record JavaSymbols(Map<String, String> classes) {
  /** Those of a program that is not in Java. */
  public static final JavaSymbols NONE = new JavaSymbols(Map.of());

  private static final String SUFFIX = ".c";
  private static final Pattern FUNCTION = Pattern.compile("^(?:static )?\\w+[ *]+(\\w+)\\(.*\\{$");
  private static final Pattern VARIABLE =
      Pattern.compile(
          "^(?:alignas\\(\\d+\\) )?(?:static )?\\w+[ *]+(\\w+)(?:\\[\\w*])?(?: =.*|;)$");

  public JavaSymbols {
    classes = Map.copyOf(classes);
  }

  /**
   * Reads the sources of a translation.
   *
   * @param directory with a source in C for each class, as {@code package/Class.c}
   */
  public static JavaSymbols in(Path directory) throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(directory)) {
      sources = files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
    }
    Map<String, String> classes = new HashMap<>();
    for (Path source : sources) {
      String name = directory.relativize(source).toString().replace('/', '.');
      String type = name.substring(0, name.length() - SUFFIX.length());
      for (String line : Files.readAllLines(source)) {
        defined(line, classes, type);
      }
    }
    return new JavaSymbols(classes);
  }

  private static void defined(String line, Map<String, String> classes, String type) {
    for (Pattern pattern : List.of(FUNCTION, VARIABLE)) {
      Matcher definition = pattern.matcher(line);
      if (definition.matches()) {
        classes.putIfAbsent(definition.group(1), type);
      }
    }
  }

  /** The size of each class that is in a unikernel, largest first. */
  List<ClassSize> sizes(List<Symbol> symbols) {
    Map<String, Long> sizes = new TreeMap<>();
    for (Symbol symbol : symbols.stream().distinct().toList()) {
      String type = classes.get(symbol.name());
      if (type != null && symbol.sizeBytes() > 0) {
        sizes.merge(type, symbol.sizeBytes(), Long::sum);
      }
    }
    return sizes.entrySet().stream()
        .map(one -> new ClassSize(one.getKey(), one.getValue()))
        .sorted(Comparator.comparingLong((ClassSize one) -> -one.bytes()))
        .toList();
  }
}
