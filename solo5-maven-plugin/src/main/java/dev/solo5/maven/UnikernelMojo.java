package dev.solo5.maven;

import dev.solo5.maven.build.BuildRequest;
import dev.solo5.maven.build.Builder;
import dev.solo5.maven.problem.ProblemException;
import dev.solo5.toolchain.BuildResult;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.target.LinkTarget;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** How a project's unikernels are built. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
abstract class UnikernelMojo extends ManifestMojo {

  /** The name of the unikernels: their files are called {@code NAME.TARGET}. */
  @Parameter(property = "solo5.name", defaultValue = "${project.artifactId}", required = true)
  private String name;

  /** The directory for the unikernels. */
  @Parameter(
      property = "solo5.outputDirectory",
      defaultValue = "${project.build.directory}/solo5",
      required = true)
  private File outputDirectory;

  /** What to link for: {@code spt}, {@code hvt}, {@code stub}. */
  @Parameter(property = "solo5.targets", defaultValue = "spt,hvt", required = true)
  private List<String> targets;

  /** The C compiler, a name or a path. Default: the first of cc, gcc and clang that works. */
  @Parameter(property = "solo5.compiler")
  private @Nullable String compiler;

  /** Flags for the compiler, separated by blanks, after all others; quotes keep blanks together. */
  @Parameter(property = "solo5.cFlags")
  private @Nullable String cFlags;

  /**
   * Flags for linking, separated by blanks, after all others, as the compiler takes them ({@code
   * -Wl,...}); quotes keep blanks together.
   */
  @Parameter(property = "solo5.linkFlags")
  private @Nullable String linkFlags;

  /** Directories searched for headers, before the compiler's own. */
  @Parameter(property = "solo5.includeDirectories")
  private @Nullable List<File> includeDirectories;

  /**
   * The directory where compiled bindings and the tenders' start-up caches are kept, for all
   * projects. Default: {@code $XDG_CACHE_HOME/solo5} or {@code ~/.cache/solo5}.
   */
  @Parameter(property = "solo5.cacheDirectory")
  private @Nullable File cacheDirectory;

  /** The targets to build, at least one. */
  protected final Set<LinkTarget> targets() throws ProblemException {
    Optional<String> asked = text("solo5.targets", null);
    return Targets.parse(
        "targets", asked.isEmpty() ? targets : List.of(asked.get().split(",", -1)));
  }

  /** The cache directory when one is configured, absolute. */
  protected final Optional<Path> cacheDirectory() {
    return Optional.ofNullable(cacheDirectory).map(SoloMojo::absolute);
  }

  /** Everything a build needs to know. */
  protected final BuildRequest buildRequest(Set<LinkTarget> wanted) throws ProblemException {
    return new BuildRequest(
        name,
        pluginVersion(),
        base(),
        sources(),
        manifest(),
        generatedSources(),
        absolute(outputDirectory),
        wanted,
        text("solo5.compiler", compiler),
        Words.split("cFlags", text("solo5.cFlags", cFlags).orElse("")),
        Words.split("linkFlags", text("solo5.linkFlags", linkFlags).orElse("")),
        includeDirectories == null
            ? List.of()
            : includeDirectories.stream().map(SoloMojo::absolute).toList(),
        cacheDirectory());
  }

  /** Builds, and tells Maven's log what was done. */
  protected final BuildResult build(BuildRequest request) throws ProblemException {
    BuildResult result = new Builder(host()).build(request);
    for (Diagnostic warning : result.warnings()) {
      getLog().warn(warning.message());
    }
    String files =
        result.binaries().values().stream()
            .map(file -> style().strong(request.baseDirectory().relativize(file).toString()))
            .collect(Collectors.joining(", "));
    getLog()
        .info(
            result.wasUpToDate()
                ? files + " up to date"
                : "Built %s (%d compiled, %d up to date)"
                    .formatted(files, result.compiled(), result.upToDate()));
    return result;
  }
}
