package dev.solo5.maven;

import dev.solo5.build.problem.Lack;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.problem.UnikernelProblem;
import dev.solo5.elf.Target;
import dev.solo5.toolchain.bindings.Bindings;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the file of a unikernel says of itself, as JSON. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
final class Query {
  private final SoloMojo goal;

  /** The unikernel to query, for any target, instead of the project's. */
  @Parameter(property = "solo5.file")
  private @Nullable File file;

  /**
   * The target whose unikernel to query. Default: the first of spt, hvt and virtio that was built.
   */
  @Parameter(property = "solo5.target")
  private @Nullable String target;

  /** The name of the project's unikernels. */
  @Parameter(property = "solo5.name", defaultValue = "${project.artifactId}", required = true)
  private String name;

  /** The directory of the project's unikernels. */
  @Parameter(
      property = "solo5.outputDirectory",
      defaultValue = "${project.build.directory}/solo5",
      required = true)
  private File outputDirectory;

  /** The file for the answer, instead of standard output. */
  @Parameter(property = "solo5.outputFile")
  private @Nullable File outputFile;

  Query(SoloMojo goal) {
    this.goal = goal;
  }

  /** What the project lacks to be asked. */
  Optional<Lack> lacking(Reactor reactor) throws ProblemException {
    if (file != null) {
      return goal.ofOne(reactor, "solo5.file", file);
    }
    return candidates().stream().anyMatch(Files::exists)
        ? Optional.empty()
        : Optional.of(new Lack.Built());
  }

  /** The unikernel that is asked. */
  Path unikernel() throws ProblemException {
    if (file != null) {
      return SoloMojo.absolute(file);
    }
    goal.requireProject();
    List<Path> candidates = candidates();
    Optional<Path> found = candidates.stream().filter(Files::exists).findFirst();
    return found.orElseThrow(
        () -> new ProblemException(new UnikernelProblem.NoUnikernel(candidates.getFirst(), false)));
  }

  private List<Path> candidates() throws ProblemException {
    Optional<String> asked = goal.text("solo5.target", target);
    List<Target> targets =
        asked.isEmpty()
            ? List.of(Target.SPT, Target.HVT, Target.VIRTIO)
            : List.of(TargetNames.parse("target", asked.get(), Bindings.TARGETS));
    return targets.stream()
        .map(one -> SoloMojo.absolute(outputDirectory).resolve(name + "." + one.text()))
        .toList();
  }

  /**
   * Writes the answer where it is wanted.
   *
   * @param text with a line feed at the end
   */
  void answer(String text) throws ProblemException {
    byte[] answer = text.getBytes(StandardCharsets.ISO_8859_1);
    if (outputFile == null) {
      Stdout.write(answer);
      return;
    }
    Path output = SoloMojo.absolute(outputFile);
    SoloMojo.write(answer, output);
    goal.info("Wrote %s (%s bytes)", output, answer.length);
  }
}
