package dev.solo5.toolchain;

import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.BadInput;
import dev.solo5.toolchain.problem.ToolchainProblem.NoInputs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What goes into a build, in the order it is linked.
 *
 * @param compiled sources and objects, sorted by the name a build gives them
 * @param manifest the source of the manifest, at most one
 * @param archives in the order they were given
 */
record Inputs(List<Path> compiled, List<Path> manifest, List<Path> archives) {
  static Inputs of(UnikernelBuild build, Names names) throws ToolchainException {
    List<Path> compiled = new ArrayList<>();
    List<Path> archives = new ArrayList<>();
    for (Path input : build.inputs().stream().distinct().toList()) {
      mustExist(input);
      switch (Sources.suffix(input)) {
        case ".a" -> archives.add(input);
        case ".o", ".c", ".s", ".S" -> compiled.add(input);
        default ->
            throw new ToolchainException(
                new BadInput(input, "not a source (.c .s .S), object (.o) or archive (.a)"));
      }
    }
    if (compiled.isEmpty() && archives.isEmpty()) {
      throw new ToolchainException(new NoInputs(build.name()));
    }
    if (build.manifestSource().isPresent()) {
      mustExist(build.manifestSource().get());
    }
    compiled.sort(Comparator.comparing(names::sortKey));
    return new Inputs(compiled, build.manifestSource().stream().toList(), archives);
  }

  /** The sources, the manifest's last. */
  List<Path> sources() {
    List<Path> sources = new ArrayList<>(compiled.stream().filter(Sources::isSource).toList());
    manifest.stream().filter(source -> !sources.contains(source)).forEach(sources::add);
    return sources;
  }

  private static void mustExist(Path input) throws ToolchainException {
    if (!Files.isRegularFile(input)) {
      throw new ToolchainException(new BadInput(input, "no such file"));
    }
  }
}
