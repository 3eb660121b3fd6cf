package dev.solo5.maven.build;

import dev.solo5.toolchain.target.LinkTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to build, from what, into what. All paths are absolute.
 *
 * @param name the unikernels are called {@code NAME.TARGET}
 * @param version of this plugin
 * @param baseDirectory the project
 * @param sourceDirectory everything in it that can be compiled or linked is
 * @param manifest the manifest, JSON
 * @param generatedDirectory where the manifest's C source goes
 * @param outputDirectory where the unikernels go
 * @param targets what to link for
 * @param compiler name or path of the C compiler; empty: the first that works
 * @param compilerFlags after all other flags when compiling
 * @param linkerFlags after all other flags when linking
 * @param includeDirectories searched for headers
 * @param cacheDirectory keeps the compiled bindings; empty: the user's cache directory
 */
public record BuildRequest(
    String name,
    String version,
    Path baseDirectory,
    Path sourceDirectory,
    Path manifest,
    Path generatedDirectory,
    Path outputDirectory,
    Set<LinkTarget> targets,
    Optional<String> compiler,
    List<String> compilerFlags,
    List<String> linkerFlags,
    List<Path> includeDirectories,
    Optional<Path> cacheDirectory) {
  public BuildRequest {
    targets = Set.copyOf(targets);
    compilerFlags = List.copyOf(compilerFlags);
    linkerFlags = List.copyOf(linkerFlags);
    includeDirectories = List.copyOf(includeDirectories);
  }

  /** Where the unikernel of a target goes. */
  public Path unikernel(LinkTarget target) {
    return outputDirectory.resolve(name + "." + target.abi());
  }
}
