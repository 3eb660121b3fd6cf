package dev.solo5.build.process;

import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.problem.RunProblem;
import dev.solo5.elf.Target;
import java.nio.file.Path;
import java.util.List;

/** Where the jars of a tender, or of another program of ours, come from. */
@FunctionalInterface
public interface ProgramJars {
  /**
   * The jars of the program in {@code artifactId}, its own first.
   *
   * @throws ProblemException with a {@link RunProblem.TenderUnavailable}
   */
  List<Path> of(String artifactId) throws ProblemException;

  /**
   * The jars of the tender of {@code target}, its own first.
   *
   * @throws ProblemException with a {@link RunProblem.TenderUnavailable}
   */
  default List<Path> of(Target target) throws ProblemException {
    return of("solo5-tender-" + target.text());
  }
}
