package dev.solo5.toolchain;

import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.BadInput;
import dev.solo5.toolchain.problem.ToolchainProblem.NoInputs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What goes into a build, in the order it is linked.
 *
 * @param compiled sources and objects, sorted by the name a build gives them
 * @param manifest the source of the manifest, at most one
 * @param archives in the order they were given
 */
record LinkInputs(List<Path> compiled, List<Path> manifest, List<Path> archives) {
  static LinkInputs of(Workbench bench) throws ToolchainException {
    UnikernelBuild build = bench.build();
    List<Path> compiled = new ArrayList<>();
    List<Path> archives = new ArrayList<>();
    for (Path input : build.inputs().stream().distinct().toList()) {
      mustExist(input);
      String suffix = Sources.suffix(input);
      if (suffix.equals(".a")) {
        archives.add(input);
      } else if (suffix.equals(".o") || Sources.isSource(input)) {
        compiled.add(input);
      } else {
        throw new ToolchainException(new BadInput(input, BadInput.Fault.UNKNOWN));
      }
    }
    if (compiled.isEmpty() && archives.isEmpty()) {
      throw new ToolchainException(new NoInputs(build.name()));
    }
    if (build.manifestSource().isPresent()) {
      mustExist(build.manifestSource().get());
    }
    compiled.sort(Comparator.comparing(bench::relative));
    return new LinkInputs(compiled, build.manifestSource().stream().toList(), archives);
  }

  /** The sources, the manifest's last. */
  List<Path> sources() {
    return Stream.concat(compiled.stream().filter(Sources::isSource), manifest.stream())
        .distinct()
        .toList();
  }

  /** What is linked of them, archives aside, in that order. */
  List<Path> objects(Workbench bench) {
    List<Path> objects = new ArrayList<>();
    for (Path input : compiled) {
      objects.add(Sources.isSource(input) ? bench.object(input) : input);
    }
    manifest.stream()
        .map(bench::object)
        .filter(object -> !objects.contains(object))
        .forEach(objects::add);
    return objects;
  }

  /** Whether C++ may be among them: nobody knows what objects and archives were made of. */
  boolean mayHoldCxx() {
    return !archives.isEmpty()
        || compiled.stream()
            .map(Language::of)
            .anyMatch(language -> language.isEmpty() || language.get() == Language.CXX);
  }

  private static void mustExist(Path input) throws ToolchainException {
    if (!Files.isRegularFile(input)) {
      throw new ToolchainException(new BadInput(input, BadInput.Fault.MISSING));
    }
  }
}
