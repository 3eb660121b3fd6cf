package dev.solo5.maven;

import dev.solo5.build.compile.BuildRequest;
import dev.solo5.build.compile.Builder;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.size.JavaSymbols;
import dev.solo5.build.size.OriginNames;
import dev.solo5.build.size.SizeHistory;
import dev.solo5.build.size.SizeReader;
import dev.solo5.build.size.SizeReport;
import dev.solo5.build.size.SizeText;
import dev.solo5.build.translation.Translated;
import dev.solo5.elf.Target;
import dev.solo5.toolchain.BuildResult;
import dev.solo5.toolchain.LinkOptions;
import dev.solo5.toolchain.LinkOptions.Constructors;
import dev.solo5.toolchain.problem.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** How a project's unikernels are linked, and their build. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
final class Linking {
  private final SoloMojo goal;
  private final UnikernelSource source;
  private final Compiling compiling;
  private final Translating translating;

  /** The targets to link for: {@code spt}, {@code hvt}, {@code virtio}, {@code stub}. */
  @Parameter(property = "solo5.targets", defaultValue = "spt,hvt", required = true)
  private List<String> targets;

  /**
   * Flags for linking, separated by spaces and placed after all others, in the form that the
   * compiler accepts ({@code -Wl,...}); quote a flag that contains spaces.
   */
  @Parameter(property = "solo5.linkFlags")
  private @Nullable String linkFlags;

  /** Whether to keep the linker's map next to each unikernel, as {@code NAME.TARGET.map}. */
  @Parameter(property = "solo5.mapFile", defaultValue = "false")
  private String mapFile;

  /** Whether to print a line with the size of each unikernel when it is linked. */
  @Parameter(property = "solo5.sizeReport", defaultValue = "false")
  private String sizeReport;

  /**
   * What to do with constructors of globals: {@code run} calls them before {@code solo5_app_main};
   * {@code leave} leaves them to the program, which finds them between {@code __init_array_start}
   * and {@code __init_array_end}.
   */
  @Parameter(property = "solo5.constructors", defaultValue = "run")
  private String constructors;

  Linking(SoloMojo goal, UnikernelSource source, Compiling compiling, Translating translating) {
    this.goal = goal;
    this.source = source;
    this.compiling = compiling;
    this.translating = translating;
  }

  /** The targets to build, at least one. */
  Set<Target> targets() throws ProblemException {
    return TargetNames.parse("targets", goal.list("solo5.targets", targets));
  }

  /**
   * Builds for the targets of the project, and for others; a build removes what is not wanted.
   *
   * @param more targets besides
   */
  BuildRequest build(Set<Target> more) throws ProblemException {
    Set<Target> wanted = EnumSet.copyOf(targets());
    wanted.addAll(more);
    BuildRequest request = request(wanted);
    build(request);
    return request;
  }

  /** Everything a build needs to know. */
  BuildRequest request(Set<Target> wanted) throws ProblemException {
    Optional<Translated> program = translating.program();
    LinkOptions link = options(program.isPresent());
    return new BuildRequest(
        compiling.request(source),
        goal.pluginVersion(),
        source.manifest(),
        source.generated(),
        wanted,
        link,
        program);
  }

  /** Of a program in Java much is never called. */
  private LinkOptions options(boolean java) throws ProblemException {
    List<String> flags = new ArrayList<>(java ? List.of("-Wl,--gc-sections") : List.of());
    flags.addAll(goal.words("linkFlags", linkFlags));
    return LinkOptions.NONE
        .withFlags(flags)
        .withMapFiles(goal.flag("mapFile", mapFile))
        .withConstructors(constructors());
  }

  private Constructors constructors() throws ProblemException {
    String word = goal.text("solo5.constructors", constructors).orElse("run");
    return switch (word) {
      case "run" -> Constructors.RUN;
      case "leave" -> Constructors.LEAVE;
      default -> throw ProblemException.badParameter("constructors", word, "run or leave");
    };
  }

  /** Builds, and tells Maven's log what was done. */
  BuildResult build(BuildRequest request) throws ProblemException {
    BuildResult result;
    try {
      result = new Builder(goal.host()).build(request);
    } catch (ProblemException e) {
      throw compiling.explained(e);
    }
    say(request, result);
    if (goal.artifacts().hasJavaTests()) {
      source.locateForTests();
    }
    if (result.linked() > 0) {
      remember(request, result);
    }
    return result;
  }

  private void say(BuildRequest request, BuildResult result) {
    for (Diagnostic warning : result.warnings()) {
      Diagnostics.warn(warning, goal.getLog());
    }
    StringJoiner files = new StringJoiner(", ");
    for (Path file : result.binaries().values()) {
      files.add(goal.style().strong(request.sources().baseDirectory().relativize(file).toString()));
    }
    String done =
        result.wasUpToDate()
            ? files + " up to date"
            : "Built %s (%s compiled, %s up to date)"
                .formatted(files, result.compiled(), result.upToDate());
    goal.getLog().info(done + " in " + goal.elapsedMillis() + " ms");
  }

  /** Keeps the sizes of what was linked, so that the goal size can tell what changed. */
  private void remember(BuildRequest request, BuildResult result) throws ProblemException {
    boolean shown = goal.flag("sizeReport", sizeReport);
    for (Target target : result.binaries().keySet()) {
      SizeReport report = measure(request, target);
      Optional<SizeReport> before = sizes(request).put(report);
      if (shown) {
        goal.getLog().info(SizeText.summary(report, before));
      }
    }
  }

  /** How large the unikernel of a target is. */
  static SizeReport measure(BuildRequest request, Target target) throws ProblemException {
    Path work =
        request.sources().outputDirectory().resolve("objects").resolve(request.sources().name());
    var names = new OriginNames(request.sources().baseDirectory(), work.resolve("files"));
    Path unikernel = request.unikernel(target);
    return new SizeReader(names, symbols(request))
        .read(unikernel, work.resolve(unikernel.getFileName() + ".map"));
  }

  private static JavaSymbols symbols(BuildRequest request) throws ProblemException {
    if (request.program().isEmpty()) {
      return JavaSymbols.NONE;
    }
    Path classes = request.program().get().classDirectory();
    try {
      return JavaSymbols.in(classes);
    } catch (IOException e) {
      throw ProblemException.machineFailed(classes, e);
    }
  }

  /** The sizes of this build and of the one before. */
  static SizeHistory sizes(BuildRequest request) {
    return new SizeHistory(request.sources().outputDirectory().resolve("size"));
  }
}
