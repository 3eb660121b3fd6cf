package dev.solo5.site.error;

import dev.solo5.site.javadoc.SourceIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every type of problem that the sources of the modules have. */
final class ProblemTypes {
  private final SourceIndex sources;

  ProblemTypes(SourceIndex sources) {
    this.sources = sources;
  }

  /**
   * The top-level sealed interfaces whose names end in {@code Problem}.
   *
   * @throws IllegalStateException when one is in a module that this one does not import
   */
  List<Class<?>> families() {
    List<Class<?>> families = new ArrayList<>();
    for (String name : sources.types()) {
      if (name.endsWith("Problem")) {
        load(name).filter(Class::isSealed).ifPresent(families::add);
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

  private static Optional<Class<?>> load(String name) {
    try {
      return Optional.of(Class.forName(name, false, ProblemTypes.class.getClassLoader()));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          name + ": add its module to the dependencies in site/pom.xml", e);
    }
  }
}
