package dev.solo5.maven;

import dev.solo5.build.compile.CompileRequest;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.toolchain.CompileOptions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** How a project's sources are compiled, whatever happens to the objects. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
final class Compiling {
  private final SoloMojo goal;

  /** The name of the output: files are called {@code NAME.TARGET}. */
  @Parameter(property = "solo5.name", defaultValue = "${project.artifactId}", required = true)
  private String name;

  /** The output directory. */
  @Parameter(
      property = "solo5.outputDirectory",
      defaultValue = "${project.build.directory}/solo5",
      required = true)
  private File outputDirectory;

  /** The C compiler, as a name or a path. Default: the first of cc, gcc and clang that works. */
  @Parameter(property = "solo5.compiler")
  private @Nullable String compiler;

  /**
   * The C++ compiler, as a name or a path. Default: the one that matches the C compiler, such as
   * g++-12 for gcc-12. Looked for only if there are C++ sources.
   */
  @Parameter(property = "solo5.cxxCompiler")
  private @Nullable String cxxCompiler;

  /**
   * Flags for C, separated by spaces and placed after all others; quote a flag that contains
   * spaces.
   */
  @Parameter(property = "solo5.cFlags")
  private @Nullable String cFlags;

  /**
   * Flags for C++, separated by spaces and placed after all others; quote a flag that contains
   * spaces.
   */
  @Parameter(property = "solo5.cxxFlags")
  private @Nullable String cxxFlags;

  /**
   * Flags for assembly, separated by spaces and placed after all others; quote a flag that contains
   * spaces.
   */
  @Parameter(property = "solo5.assemblerFlags")
  private @Nullable String assemblerFlags;

  /**
   * Flags for some of the sources, after those for their language: {@code <source>} elements with
   * {@code <includes>}, patterns relative to {@code sourceDirectory}, and {@code <flags>}. A source
   * that matches several elements gets the flags of all of them, in this order.
   */
  @Parameter private @Nullable List<Source> sources;

  /** Whether to optimise all sources together at link time. */
  @Parameter(property = "solo5.lto", defaultValue = "false")
  private String lto;

  /** The file that tells editors how each source is compiled. */
  @Parameter(
      property = "solo5.compileCommands",
      defaultValue = "${project.build.directory}/compile_commands.json")
  private File compileCommands;

  /**
   * The directory of the project's headers, searched after {@code includeDirectories}. A library
   * publishes all files in it, so that others can include them.
   */
  @Parameter(
      property = "solo5.headerDirectory",
      defaultValue = "${basedir}/src/main/include",
      required = true)
  private File headerDirectory;

  /** Directories to search for headers, before the compiler's own. */
  @Parameter(property = "solo5.includeDirectories")
  private @Nullable List<File> includeDirectories;

  /**
   * The directory for compiled bindings and the tenders' start-up caches, shared by all projects.
   * Default: {@code $XDG_CACHE_HOME/solo5} or {@code ~/.cache/solo5}.
   */
  @Parameter(property = "solo5.cacheDirectory")
  private @Nullable File cacheDirectory;

  Compiling(SoloMojo goal) {
    this.goal = goal;
  }

  /** The name of what is built. */
  String name() {
    return name;
  }

  /** The directory for what is built, absolute. */
  Path output() {
    return SoloMojo.absolute(outputDirectory);
  }

  /** What is compiled, and how. */
  CompileRequest request(UnikernelSource source) throws ProblemException {
    return new CompileRequest(
        name,
        goal.base(),
        source.directory(),
        output(),
        goal.buildDirectory(),
        new CompileRequest.Compilers(
            goal.text("solo5.compiler", compiler),
            goal.text("solo5.cxxCompiler", cxxCompiler),
            cacheDirectory()),
        options(),
        Source.flags(sources),
        SoloMojo.absolute(compileCommands),
        projectLibraries().find());
  }

  /** The cache directory when one is configured, absolute. */
  Optional<Path> cacheDirectory() {
    return Optional.ofNullable(cacheDirectory).map(SoloMojo::absolute);
  }

  /** Adds to the problem of a missing header which dependency has it. */
  ProblemException explained(ProblemException e) {
    Problem problem = projectLibraries().hiddenHeaders().explain(e.problem());
    return problem.equals(e.problem()) ? e : new ProblemException(problem, e);
  }

  private ProjectLibraries projectLibraries() {
    return new ProjectLibraries(goal.project, goal.libraryResolver());
  }

  /** The directory of the project's own headers, absolute; it need not exist. */
  Path headerDirectory() {
    return SoloMojo.absolute(headerDirectory);
  }

  /** Where headers of the project are looked for, in this order. */
  private List<Path> ownHeaders() {
    List<Path> directories = new ArrayList<>();
    if (includeDirectories != null) {
      includeDirectories.forEach(directory -> directories.add(SoloMojo.absolute(directory)));
    }
    if (Files.isDirectory(headerDirectory())) {
      directories.add(headerDirectory());
    }
    return directories;
  }

  private CompileOptions options() throws ProblemException {
    return CompileOptions.NONE
        .withIncludeDirectories(ownHeaders())
        .withCFlags(goal.words("cFlags", cFlags))
        .withCxxFlags(goal.words("cxxFlags", cxxFlags))
        .withAssemblerFlags(goal.words("assemblerFlags", assemblerFlags))
        .withLto(goal.flag("lto", lto));
  }
}
