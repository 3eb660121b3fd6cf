package dev.solo5.maven;

import dev.solo5.build.problem.Lack;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.elf.Target;
import dev.solo5.toolchain.bindings.Bindings;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the file of a unikernel says of itself, as JSON. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
abstract class QueryMojo extends SoloMojo {

  /** The unikernel to look into, of any target, instead of what the project built. */
  @Parameter(property = "solo5.file")
  private @Nullable File file;

  /** Which of the project's unikernels. Default: the first there is of spt, hvt and virtio. */
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

  /** The file to write the answer to, instead of standard output. */
  @Parameter(property = "solo5.outputFile")
  private @Nullable File outputFile;

  /** The answer, with a line feed at the end. */
  protected abstract String query(Path unikernel) throws ProblemException;

  @Override
  protected final Optional<Lack> lacking(Reactor reactor) throws ProblemException {
    if (file != null) {
      return ofOne(reactor, "solo5.file", file);
    }
    return candidates().stream().anyMatch(Files::exists)
        ? Optional.empty()
        : Optional.of(new Lack.Built());
  }

  @Override
  protected final void work() throws ProblemException {
    byte[] answer = query(unikernel()).getBytes(StandardCharsets.ISO_8859_1);
    if (outputFile == null) {
      Stdout.write(answer);
    } else {
      write(answer, absolute(outputFile));
    }
  }

  private Path unikernel() throws ProblemException {
    if (file != null) {
      return absolute(file);
    }
    if (!hasProject()) {
      throw new ProblemException(new Problem.NoProject(base()));
    }
    List<Path> candidates = candidates();
    Optional<Path> found = candidates.stream().filter(Files::exists).findFirst();
    return found.orElseThrow(
        () -> new ProblemException(new Problem.NoUnikernel(candidates.getFirst(), false)));
  }

  private List<Path> candidates() throws ProblemException {
    Optional<String> asked = text("solo5.target", target);
    List<Target> targets =
        asked.isEmpty()
            ? List.of(Target.SPT, Target.HVT, Target.VIRTIO)
            : List.of(Targets.parse("target", asked.get(), Bindings.TARGETS));
    return targets.stream()
        .map(one -> absolute(outputDirectory).resolve(name + "." + one.text()))
        .toList();
  }

  private void write(byte[] answer, Path output) throws ProblemException {
    try {
      if (output.getParent() != null) {
        Files.createDirectories(output.getParent());
      }
      Files.write(output, answer);
      getLog().info("Wrote %s (%s bytes)".formatted(output, answer.length));
    } catch (IOException e) {
      throw new ProblemException(Problem.MachineFailed.of(output, e), e);
    }
  }
}
