package dev.solo5.build.compile;

import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.translation.Translated;
import dev.solo5.elf.Target;
import dev.solo5.toolchain.CompileOptions;
import dev.solo5.toolchain.LinkOptions;
import dev.solo5.toolchain.SourceFlags;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * @param program a program in C that was made of one in Java, compiled besides the sources; empty:
 *     there have to be sources
 */
public record BuildRequest(
    CompileRequest sources,
    String version,
    Path manifest,
    Path generatedDirectory,
    Set<Target> targets,
    LinkOptions link,
    Optional<Translated> program) {

  public BuildRequest {
    targets = Set.copyOf(targets);
  }

  /** Directories where no source is looked for. */
  Set<Path> built() {
    Set<Path> built = sources.built();
    built.add(generatedDirectory);
    return built;
  }

  /**
   * All options for compiling. What the translated program has to be compiled with comes last: it
   * would be wrong without.
   */
  CompileOptions options(List<Path> inputs) throws ProblemException {
    CompileOptions options = sources.options(inputs);
    if (program.isEmpty()) {
      return options;
    }
    List<SourceFlags> flags = new ArrayList<>(options.sourceFlags());
    List<String> own = program.get().flags().stream().map(this::below).toList();
    flags.add(new SourceFlags(Set.copyOf(program.get().sources()), own));
    return options.withSourceFlags(flags);
  }

  /** The compiler runs in the project's directory, of which nothing is to be known. */
  private String below(String flag) {
    String base = sources.baseDirectory() + "/";
    return flag.startsWith(base) ? flag.substring(base.length()) : flag;
  }

  /** Where the unikernel of a target goes. */
  public Path unikernel(Target target) {
    return sources.outputDirectory().resolve(sources.name() + "." + target.text());
  }
}
