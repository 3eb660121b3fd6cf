package dev.solo5.maven;

import dev.solo5.build.compile.PatternFlags;
import dev.solo5.build.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code <source>} in the configuration: flags for some of the sources. */
public final class Source {
  /** Patterns of sources, relative to {@code sourceDirectory}. */
  @Nullable List<String> includes;

  /** Compiler flags for them, separated by spaces. */
  @Nullable String flags;

  /** Made by Maven, which sets the fields by their names. */
  public Source() {}

  /** What the elements say. */
  static List<PatternFlags> flags(@Nullable List<Source> sources) throws ProblemException {
    List<PatternFlags> all = new ArrayList<>();
    for (Source source : sources == null ? List.<Source>of() : sources) {
      if (source.includes == null || source.includes.isEmpty()) {
        throw ProblemException.badParameter("<source>", "no <includes>", "patterns of sources");
      }
      String flags = source.flags == null ? "" : source.flags;
      all.add(new PatternFlags(source.includes, Words.split("<source>", flags)));
    }
    return all;
  }
}
