package dev.solo5.maven;

import dev.solo5.maven.build.BuildRequest;
import dev.solo5.maven.build.BuildRequest.Compilers;
import dev.solo5.maven.build.Builder;
import dev.solo5.maven.problem.Problem;
import dev.solo5.maven.problem.ProblemException;
import dev.solo5.maven.size.OriginNames;
import dev.solo5.maven.size.SizeHistory;
import dev.solo5.maven.size.SizeReader;
import dev.solo5.maven.size.SizeReport;
import dev.solo5.maven.size.SizeText;
import dev.solo5.toolchain.BuildResult;
import dev.solo5.toolchain.CompileOptions;
import dev.solo5.toolchain.LinkOptions;
import dev.solo5.toolchain.LinkOptions.Constructors;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.target.LinkTarget;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
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

  /**
   * The C++ compiler, a name or a path. Default: the one that belongs to the C compiler, such as
   * g++-12 to gcc-12. Looked for only when there is C++.
   */
  @Parameter(property = "solo5.cxxCompiler")
  private @Nullable String cxxCompiler;

  /** Flags for C, separated by blanks, after all others; quotes keep blanks together. */
  @Parameter(property = "solo5.cFlags")
  private @Nullable String cFlags;

  /** Flags for C++, separated by blanks, after all others; quotes keep blanks together. */
  @Parameter(property = "solo5.cxxFlags")
  private @Nullable String cxxFlags;

  /** Flags for assembly, separated by blanks, after all others; quotes keep blanks together. */
  @Parameter(property = "solo5.assemblerFlags")
  private @Nullable String assemblerFlags;

  /**
   * Flags for some of the sources, after those of their language: {@code <source>} elements with
   * {@code <includes>}, patterns relative to {@code sourceDirectory}, and {@code <flags>}. A source
   * in several gets the flags of all, in this order.
   */
  @Parameter private @Nullable List<Source> sources;

  /** Whether to optimise all sources together, when linking. */
  @Parameter(property = "solo5.lto", defaultValue = "false")
  private String lto;

  /**
   * Flags for linking, separated by blanks, after all others, as the compiler takes them ({@code
   * -Wl,...}); quotes keep blanks together.
   */
  @Parameter(property = "solo5.linkFlags")
  private @Nullable String linkFlags;

  /** Whether to keep the linker's map beside each unikernel, as {@code NAME.TARGET.map}. */
  @Parameter(property = "solo5.mapFile", defaultValue = "false")
  private String mapFile;

  /** Whether to say how large the unikernels are, in a line each, when they are linked. */
  @Parameter(property = "solo5.sizeReport", defaultValue = "false")
  private String sizeReport;

  /**
   * What becomes of constructors of globals: {@code run} calls them before {@code solo5_app_main},
   * {@code leave} leaves them to the program, which finds them between {@code __init_array_start}
   * and {@code __init_array_end}.
   */
  @Parameter(property = "solo5.constructors", defaultValue = "run")
  private String constructors;

  /** The file that tells editors how each source is compiled. */
  @Parameter(
      property = "solo5.compileCommands",
      defaultValue = "${project.build.directory}/compile_commands.json")
  private File compileCommands;

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
        new Compilers(
            text("solo5.compiler", compiler),
            text("solo5.cxxCompiler", cxxCompiler),
            cacheDirectory()),
        compileOptions(),
        Source.flags(sources),
        linkOptions(),
        Optional.of(absolute(compileCommands)));
  }

  private CompileOptions compileOptions() throws ProblemException {
    return CompileOptions.NONE
        .withIncludeDirectories(
            includeDirectories == null
                ? List.of()
                : includeDirectories.stream().map(SoloMojo::absolute).toList())
        .withCFlags(words("cFlags", cFlags))
        .withCxxFlags(words("cxxFlags", cxxFlags))
        .withAssemblerFlags(words("assemblerFlags", assemblerFlags))
        .withLto(flag("lto", lto));
  }

  private LinkOptions linkOptions() throws ProblemException {
    return LinkOptions.NONE
        .withFlags(words("linkFlags", linkFlags))
        .withMapFiles(flag("mapFile", mapFile))
        .withConstructors(constructors());
  }

  private Constructors constructors() throws ProblemException {
    String word = text("solo5.constructors", constructors).orElse("run");
    return switch (word) {
      case "run" -> Constructors.RUN;
      case "leave" -> Constructors.LEAVE;
      default ->
          throw new ProblemException(
              new Problem.BadParameter("constructors", word, "run or leave"));
    };
  }

  private List<String> words(String parameter, @Nullable String configured)
      throws ProblemException {
    return Words.split(parameter, text("solo5." + parameter, configured).orElse(""));
  }

  private boolean flag(String parameter, String configured) throws ProblemException {
    String word = text("solo5." + parameter, configured).orElse("false");
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new ProblemException(new Problem.BadParameter(parameter, word, "true or false"));
    };
  }

  /** Builds, and tells Maven's log what was done. */
  protected final BuildResult build(BuildRequest request) throws ProblemException {
    BuildResult result = new Builder(host()).build(request);
    for (Diagnostic warning : result.warnings()) {
      Diagnostics.warn(warning, getLog());
    }
    StringJoiner files = new StringJoiner(", ");
    for (Path file : result.binaries().values()) {
      files.add(style().strong(request.baseDirectory().relativize(file).toString()));
    }
    String done =
        result.wasUpToDate()
            ? files + " up to date"
            : "Built "
                + files
                + " ("
                + result.compiled()
                + " compiled, "
                + result.upToDate()
                + " up to date)";
    getLog().info(done + " in " + elapsedMillis() + " ms");
    if (result.linked() > 0) {
      remember(request, result);
    }
    return result;
  }

  /** Keeps the sizes of what was linked, so that the goal size can tell what changed. */
  private void remember(BuildRequest request, BuildResult result) throws ProblemException {
    boolean shown = flag("sizeReport", sizeReport);
    for (LinkTarget target : result.binaries().keySet()) {
      SizeReport report = measure(request, target);
      Optional<SizeReport> before = sizes(request).put(report);
      if (shown) {
        getLog().info(SizeText.summary(report, before));
      }
    }
  }

  /** How large the unikernel of a target is. */
  protected final SizeReport measure(BuildRequest request, LinkTarget target)
      throws ProblemException {
    Path work = request.outputDirectory().resolve("objects").resolve(request.name());
    var names = new OriginNames(request.baseDirectory(), work.resolve("files"));
    Path unikernel = request.unikernel(target);
    return new SizeReader(names).read(unikernel, work.resolve(unikernel.getFileName() + ".map"));
  }

  /** The sizes of this build and of the one before. */
  protected static SizeHistory sizes(BuildRequest request) {
    return new SizeHistory(request.outputDirectory().resolve("size"));
  }
}
