package dev.solo5.maven;

import dev.solo5.build.compile.BuildRequest;
import dev.solo5.build.problem.Lack;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.problem.RunProblem;
import dev.solo5.build.run.RunFiles;
import dev.solo5.build.run.RunRequest;
import dev.solo5.build.suite.Case;
import dev.solo5.build.suite.RunFilter;
import dev.solo5.build.suite.Suite;
import dev.solo5.build.suite.SurefireReport;
import dev.solo5.build.suite.Totals;
import dev.solo5.build.suite.Trial;
import dev.solo5.build.suite.TrialResult;
import dev.solo5.build.suite.Verdict;
import dev.solo5.build.unikernel.UnikernelFile;
import dev.solo5.elf.Target;
import dev.solo5.maven.group.Group;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Runs unikernels and compares how they end and what they write with what is expected. Tries each
 * {@code <run>} under each of its targets, several at a time; a target that this machine can't run
 * is skipped, with the reason. The results are reported in Surefire's format, for tools that read
 * it.
 */
@Mojo(name = "test", defaultPhase = LifecyclePhase.INTEGRATION_TEST, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class TestMojo extends SoloMojo {
  private static final int TAIL_LINES = 20;

  @Group private final UnikernelSource source = new UnikernelSource(this);
  @Group private final Compiling compiling = new Compiling(this);
  @Group private final Translating translating = new Translating(this, compiling);
  @Group private final Linking linking = new Linking(this, source, compiling, translating);

  @Group private final TenderSettings tender = new TenderSettings(this, compiling);

  /**
   * What to run: {@code <run>} elements with {@code <id>} and, all optional, {@code <target>} or
   * {@code <targets>}, {@code <file>}, {@code <args>} or {@code <arguments>}, {@code <blocks>},
   * {@code <networks>}, {@code <memory>}, {@code <expectedStatus>}, {@code <console>} and {@code
   * <timeLimitSeconds>}. In {@code <console>}, each {@code <line>} is a regular expression that
   * must match in a line of the console, in this order, and each {@code <absent>} one that must
   * match in none.
   */
  @Parameter private @Nullable List<Run> runs;

  /**
   * Only runs with these names, separated by commas: {@code *} stands for any characters, {@code ?}
   * for a single one, {@code !} excludes, and {@code NAME[hvt]} is a run under one target.
   */
  @Parameter(property = "solo5.test")
  private @Nullable String test;

  /** Runs only under this target. */
  @Parameter(property = "solo5.target")
  private @Nullable String target;

  /** Whether to fail if {@code test} matches no run. */
  @Parameter(property = "solo5.failIfNoTests", defaultValue = "true")
  private boolean failIfNoTests;

  /** Whether the build continues after failed runs. */
  @Parameter(property = "maven.test.failure.ignore", defaultValue = "false")
  private boolean testFailureIgnore;

  /** Runs nothing if tests are skipped. */
  @Parameter(property = "skipTests", defaultValue = "false")
  private boolean skipTests;

  /** Runs nothing if integration tests are skipped. */
  @Parameter(property = "skipITs", defaultValue = "false")
  private boolean skipITs;

  /** How many runs to execute at a time. Default: the number of processors. */
  @Parameter(property = "solo5.parallel")
  private @Nullable String parallel;

  /** Seconds that a run may take, unless it has its own limit. */
  @Parameter(property = "solo5.timeLimit", defaultValue = "120")
  private String timeLimit;

  /** The directory for the report, {@code TEST-solo5.ARTIFACT.xml}. */
  @Parameter(
      property = "solo5.reportsDirectory",
      defaultValue = "${project.build.directory}/surefire-reports",
      required = true)
  private File reportsDirectory;

  @Override
  protected Optional<Lack> lacking(Reactor reactor) throws ProblemException {
    boolean needsNone = runs == null || runs.stream().allMatch(run -> run.file != null);
    return needsNone ? Optional.empty() : source.lacking();
  }

  @Override
  protected void work() throws ProblemException {
    if (skipTests || skipITs) {
      getLog().info("Tests are skipped.");
      return;
    }
    List<Case> cases = cases();
    if (cases.isEmpty()) {
      getLog().info("No runs to test.");
      return;
    }
    long begin = System.nanoTime();
    List<TrialResult> results = run(cases);
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    report(results, took);
  }

  /** Every requested run, under each of its targets, built and checked. */
  private List<Case> cases() throws ProblemException {
    List<Run> all = runs == null ? List.of() : runs;
    Run.checkNames(all);
    Map<Run, Set<Target>> wanted = wanted(all);
    Map<Target, UnikernelFile> built = build(wanted);
    List<String> jvmOptions = tender.jvmOptions();
    List<Case> cases = new ArrayList<>();
    for (Map.Entry<Run, Set<Target>> run : wanted.entrySet()) {
      for (Target one : run.getValue()) {
        cases.add(toCase(run.getKey(), one, built, jvmOptions));
      }
    }
    return List.copyOf(cases);
  }

  /** The requested runs, in order, with the requested targets. */
  private Map<Run, Set<Target>> wanted(List<Run> all) throws ProblemException {
    RunFilter names = new RunFilter(text("solo5.test", test).orElse(""));
    Map<Run, Set<Target>> wanted = new LinkedHashMap<>();
    for (Run run : all) {
      Set<Target> targets = ofRun(run);
      targets.removeIf(
          one -> !names.includes(String.valueOf(run.id), Case.name(String.valueOf(run.id), one)));
      if (!targets.isEmpty()) {
        wanted.put(run, targets);
      }
    }
    if (wanted.isEmpty() && !all.isEmpty() && failIfNoTests) {
      throw new ProblemException(
          new RunProblem.NoSuchRun(
              names.text(), all.stream().map(run -> String.valueOf(run.id)).toList()));
    }
    return wanted;
  }

  private Set<Target> ofRun(Run run) throws ProblemException {
    Set<Target> targets =
        run.file == null
            ? run.targets(linking.targets())
            : EnumSet.of(UnikernelFile.read(base().resolve(run.file)).target());
    Optional<String> only = text("solo5.target", target);
    if (only.isPresent()) {
      targets.retainAll(Set.of(TargetNames.runnable("target", only.get())));
    }
    return targets;
  }

  private Map<Target, UnikernelFile> build(Map<Run, Set<Target>> wanted) throws ProblemException {
    Map<Target, UnikernelFile> built = new EnumMap<>(Target.class);
    Set<Target> needed = EnumSet.noneOf(Target.class);
    wanted.forEach((run, targets) -> needed.addAll(run.file == null ? targets : Set.of()));
    if (needed.isEmpty()) {
      return built;
    }
    BuildRequest request = linking.build(needed);
    for (Target one : needed) {
      built.put(one, UnikernelFile.read(request.unikernel(one)));
    }
    return built;
  }

  private Case toCase(
      Run run, Target one, Map<Target, UnikernelFile> built, List<String> jvmOptions)
      throws ProblemException {
    RunFiles directory = RunFiles.fresh(tender.runs(), run.id() + "-" + one.text());
    RunRequest request = run.request(base(), properties(), jvmOptions, directory);
    UnikernelFile unikernel =
        run.file == null
            ? Objects.requireNonNull(built.get(one))
            : UnikernelFile.read(base().resolve(run.file));
    unikernel.declared().check(request.attachments());
    return new Case(
        run.id(),
        one,
        tender.obstacles().to(one).map(Problem::message),
        unikernel,
        request,
        run.expectation(),
        run.limit(
            RunRequest.seconds("timeLimit", text("solo5.timeLimit", timeLimit).orElse("120"))),
        directory);
  }

  private List<TrialResult> run(List<Case> cases) throws ProblemException {
    int width = width();
    getLog()
        .info("Running " + suite() + " (%s at a time)".formatted(Math.min(width, cases.size())));
    Trial trial = new Trial(tender.runner(), System::nanoTime);
    AtomicInteger done = new AtomicInteger();
    progress().at("Testing", 0, cases.size());
    try {
      return new Suite(trial::of, width)
          .run(
              cases,
              result -> {
                above(() -> say(result));
                progress().at("Testing", done.incrementAndGet(), cases.size());
              });
    } catch (InterruptedException e) {
      throw ProblemException.interrupted(e);
    }
  }

  private int width() throws ProblemException {
    Optional<String> text = text("solo5.parallel", parallel);
    return text.isEmpty()
        ? Runtime.getRuntime().availableProcessors()
        : RunRequest.positive("parallel", text.get());
  }

  private void say(TrialResult result) {
    String name = result.tried().name();
    switch (result.verdict()) {
      case Verdict.Passed() -> getLog().info(name + " passed in " + result.seconds() + " s");
      case Verdict.Skipped(String reason) -> getLog().warn("skipped: " + name + ": " + reason);
      case Verdict.Failed _, Verdict.Broken _ -> {
        getLog().error(name + " failed: " + result.reason());
        RunFiles directory = result.tried().directory();
        Diagnostics.console(name, directory.tail(TAIL_LINES)).forEach(getLog()::error);
      }
    }
  }

  private void report(List<TrialResult> results, Duration took) throws ProblemException {
    Totals totals = Totals.of(results);
    Path reports = absolute(reportsDirectory);
    try {
      Path file = SurefireReport.write(reports, suite(), machine(), results, took);
      String line =
          totals.text() + ", Time elapsed: " + Totals.seconds(took) + " s -- in " + suite();
      if (totals.bad() == 0) {
        getLog().info(line);
        return;
      }
      getLog().error(line);
      if (!testFailureIgnore) {
        throw new ProblemException(
            new RunProblem.RunsFailed(
                totals.bad(), totals.errors(), totals.run(), firstBad(results), file));
      }
    } catch (IOException e) {
      throw ProblemException.machineFailed(reports, e);
    }
  }

  private static String firstBad(List<TrialResult> results) {
    TrialResult first = results.stream().filter(TrialResult::isBad).findFirst().orElseThrow();
    return first.tried().name() + " " + first.reason();
  }

  /** One for each execution, so that none overwrites the report of another. */
  private String suite() {
    String suite = "solo5." + project.getArtifactId();
    String id = executionId();
    return id.startsWith("default") ? suite : suite + "." + id;
  }

  private static Map<String, String> machine() {
    Map<String, String> machine = new TreeMap<>();
    for (String name : List.of("java.version", "java.home", "os.arch", "os.version")) {
      machine.put(name, System.getProperty(name, ""));
    }
    return machine;
  }
}
