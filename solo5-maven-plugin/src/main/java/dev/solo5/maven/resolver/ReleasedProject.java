package dev.solo5.maven.resolver;

import dev.solo5.build.problem.LibraryProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.aether.artifact.DefaultArtifact;

/** A unikernel that some build published. */
public record ReleasedProject(String groupId, String artifactId, String version) {
  private static final Pattern COORDINATES = Pattern.compile("([^:\\s]+):([^:\\s]+):([^:\\s]+)");

  /**
   * Reads coordinates.
   *
   * @param parameter what a message calls the text
   * @throws ProblemException with a {@link Problem.BadParameter}
   */
  public static ReleasedProject parse(String parameter, String text) throws ProblemException {
    Matcher parts = COORDINATES.matcher(text.strip());
    if (!parts.matches()) {
      throw ProblemException.badParameter(parameter, text, "GROUP:ARTIFACT:VERSION");
    }
    return new ReleasedProject(parts.group(1), parts.group(2), parts.group(3));
  }

  /**
   * The file for a target on an architecture, both by their names.
   *
   * @throws ProblemException with a {@link LibraryProblem.DependencyUnavailable}
   */
  public Path file(LibraryResolver resolver, String target, String architecture)
      throws ProblemException {
    return resolver.resolve(
        new DefaultArtifact(groupId, artifactId, target + "-" + architecture, "elf", version));
  }
}
