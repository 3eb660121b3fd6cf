package dev.solo5.build.compile;

import dev.solo5.elf.Target;
import dev.solo5.toolchain.LinkOptions;
import java.nio.file.Path;
import java.util.Set;

/**
 * What to build, from what, into what. All paths are absolute.
 *
 * @param sources what is compiled; the unikernels are called {@code NAME.TARGET}
 * @param version of this plugin
 * @param manifest the manifest, JSON
 * @param generatedDirectory where the manifest's C source goes
 * @param targets what to link for
 * @param link how the unikernels are linked
 */
public record BuildRequest(
    CompileRequest sources,
    String version,
    Path manifest,
    Path generatedDirectory,
    Set<Target> targets,
    LinkOptions link) {

  public BuildRequest {
    targets = Set.copyOf(targets);
  }

  /** Directories where no source is looked for. */
  Set<Path> built() {
    Set<Path> built = sources.built();
    built.add(generatedDirectory);
    return built;
  }

  /** Where the unikernel of a target goes. */
  public Path unikernel(Target target) {
    return sources.outputDirectory().resolve(sources.name() + "." + target.text());
  }
}
