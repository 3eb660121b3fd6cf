package dev.solo5.maven;

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
import org.jspecify.annotations.Nullable;

/** A {@code <run>} of {@code solo5:test}: what to run, and how it should end. */
public final class Run {
  /** Its name, in reports and in {@code -Dsolo5.test}. */
  @Nullable String id;

  /** The only target to run it under. */
  @Nullable String target;

  /** The targets to run it under; without either, all targets that the project builds. */
  @Nullable List<String> targets;

  /** The unikernel, instead of the project's. */
  @Nullable String file;

  /** The guest's memory, in MiB or with a unit: {@code 512M}. */
  @Nullable String memory;

  /** What to attach to block devices. */
  @Nullable List<Block> blocks;

  /** What to attach to network devices. */
  @Nullable List<Network> networks;

  /** The guest's command line, one argument per element. */
  @Nullable List<String> arguments;

  /** The guest's command line as a single string. */
  @Nullable String args;

  /** The status with which the guest must end; 0 by default. */
  @Nullable String expectedStatus;

  /** What must be on the console, and what must not. */
  @Nullable Console console;

  /** Seconds that it may take. */
  @Nullable String timeLimitSeconds;

  /** Made by Maven, which sets the fields by their names. */
  public Run() {}

  /**
   * Checks that each has a name of its own.
   *
   * @throws ProblemException when not
   */
  static void checkNames(List<Run> runs) throws ProblemException {
    Set<String> seen = new HashSet<>();
    for (Run run : runs) {
      if (!seen.add(run.id())) {
        throw ProblemException.badParameter(
            "id of <run>", run.id(), "a name that no other run has");
      }
    }
  }

  /** Its name. */
  String id() throws ProblemException {
    if (id == null) {
      throw ProblemException.badParameter("<run>", "no <id>", "its name");
    }
    return RunFiles.id("id of <run>", id);
  }

  /**
   * The targets under which it runs.
   *
   * @param built those that the project builds
   */
  Set<Target> targets(Set<Target> built) throws ProblemException {
    Set<Target> wanted = EnumSet.noneOf(Target.class);
    List<String> names = target == null ? targets : List.of(target);
    if (names == null) {
      wanted.addAll(built);
      wanted.remove(Target.STUB);
      return wanted;
    }
    for (String name : names) {
      wanted.add(TargetNames.runnable(its("targets"), name));
    }
    return wanted;
  }

  /**
   * What it is.
   *
   * @param base what relative file names are relative to
   * @param properties of the POM and the command line, which may attach devices
   */
  RunRequest request(
      Path base, Map<String, String> properties, List<String> jvmOptions, RunFiles directory)
      throws ProblemException {
    return new RunRequest(
        memory == null ? Optional.empty() : Optional.of(RunRequest.memory(memory)),
        DeviceParameters.settings(blocks, networks, properties).attachments(base),
        args != null ? List.of(args) : arguments != null ? arguments : List.of(),
        jvmOptions,
        base,
        Optional.of(directory.report()),
        directory.ports());
  }

  /** How it is to go. */
  Expectation expectation() throws ProblemException {
    int status =
        expectedStatus == null ? 0 : RunRequest.status(its("expectedStatus"), expectedStatus);
    return (console == null ? new Console() : console).expectation(status);
  }

  /** How long it may take. */
  Duration limit(Duration usual) throws ProblemException {
    return timeLimitSeconds == null
        ? usual
        : RunRequest.seconds(its("timeLimitSeconds"), timeLimitSeconds);
  }

  private String its(String element) throws ProblemException {
    return "%s of run '%s'".formatted(element, id());
  }
}
