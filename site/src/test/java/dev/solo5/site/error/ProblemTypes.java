package dev.solo5.site.error;

import dev.solo5.site.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Every type of problem that the sources of the modules have. */
final class ProblemTypes {
  private static final Pattern FAMILY =
      Pattern.compile("(?ms)^package ([\\w.]+);.*?^public sealed interface (\\w*Problem)\\b");

  private final Repository repository;

  ProblemTypes(Repository repository) {
    this.repository = repository;
  }

  /**
   * The top-level sealed interfaces whose names end in {@code Problem}.
   *
   * @throws IllegalStateException when one is in a module that this one does not import
   */
  List<Class<?>> families() {
    List<Class<?>> families = new ArrayList<>();
    for (String file : repository.files("")) {
      if (file.contains("/src/main/java/") && file.endsWith("Problem.java")) {
        FAMILY
            .matcher(repository.read(file))
            .results()
            .map(ProblemTypes::load)
            .forEach(families::add);
      }
    }
    return families;
  }

  /** The records of a family; families of their own left out. */
  static List<Class<?>> records(Class<?> family) {
    List<Class<?>> records = new ArrayList<>();
    for (Class<?> type : family.getPermittedSubclasses()) {
      if (type.isRecord()) {
        records.add(type);
      }
    }
    return records;
  }

  private static Class<?> load(MatchResult family) {
    String name = family.group(1) + "." + family.group(2);
    try {
      return Class.forName(name, false, ProblemTypes.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          name + ": add its module to the dependencies in site/pom.xml", e);
    }
  }
}
