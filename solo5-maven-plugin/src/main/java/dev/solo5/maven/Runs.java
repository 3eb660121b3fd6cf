package dev.solo5.maven;

import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.run.RunFiles;
import dev.solo5.build.run.RunRequest;
import dev.solo5.build.suite.Expectation;
import dev.solo5.elf.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The {@code <runs>} of the configuration, checked and put together. */
final class Runs {
  private final Path base;
  private final Map<String, String> properties;
  private final List<String> jvmOptions;

  /**
   * Runs of a project.
   *
   * @param base what relative file names are relative to
   * @param properties of the POM and the command line, which may attach devices
   */
  Runs(Path base, Map<String, String> properties, List<String> jvmOptions) {
    this.base = base;
    this.properties = properties;
    this.jvmOptions = jvmOptions;
  }

  /**
   * Checks that each has a name of its own.
   *
   * @throws ProblemException when not
   */
  static void checkNames(List<Run> runs) throws ProblemException {
    Set<String> seen = new HashSet<>();
    for (Run run : runs) {
      if (!seen.add(id(run))) {
        throw new ProblemException(
            new Problem.BadParameter("id of <run>", id(run), "a name that no other run has"));
      }
    }
  }

  /** Its name. */
  static String id(Run run) throws ProblemException {
    if (run.id == null) {
      throw new ProblemException(new Problem.BadParameter("<run>", "no <id>", "its name"));
    }
    return RunFiles.id("id of <run>", run.id);
  }

  /**
   * The targets under which it runs.
   *
   * @param built those that the project builds
   */
  static Set<Target> targets(Run run, Set<Target> built) throws ProblemException {
    Set<Target> targets = EnumSet.noneOf(Target.class);
    List<String> names = run.target == null ? run.targets : List.of(run.target);
    if (names == null) {
      targets.addAll(built);
      targets.remove(Target.STUB);
      return targets;
    }
    for (String name : names) {
      targets.add(TargetNames.runnable(of("targets", run), name));
    }
    return targets;
  }

  /** What it is. */
  RunRequest request(Run run, RunFiles directory) throws ProblemException {
    return new RunRequest(
        run.memory == null ? Optional.empty() : Optional.of(RunRequest.memory(run.memory)),
        DeviceParameters.settings(run.blocks, run.networks, properties).attachments(base),
        arguments(run),
        jvmOptions,
        base,
        Optional.of(directory.report()),
        directory.ports());
  }

  private static List<String> arguments(Run run) {
    if (run.args != null) {
      return List.of(run.args);
    }
    return run.arguments == null ? List.of() : run.arguments;
  }

  /** How it is to go. */
  static Expectation expectation(Run run) throws ProblemException {
    int status =
        run.expectedStatus == null
            ? 0
            : RunRequest.status(of("expectedStatus", run), run.expectedStatus);
    return run.console == null
        ? new Expectation(status, List.of(), List.of())
        : new Expectation(status, run.console.lines(), run.console.absent());
  }

  /** How long it may take. */
  static Duration limit(Run run, Duration usual) throws ProblemException {
    return run.timeLimitSeconds == null
        ? usual
        : RunRequest.seconds(of("timeLimitSeconds", run), run.timeLimitSeconds);
  }

  private static String of(String element, Run run) throws ProblemException {
    return "%s of run '%s'".formatted(element, id(run));
  }
}
