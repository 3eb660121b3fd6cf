package dev.solo5.maven;

import dev.solo5.build.compile.BuildRequest;
import dev.solo5.build.problem.Lack;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.problem.UnikernelProblem;
import dev.solo5.build.run.ChosenTarget;
import dev.solo5.build.run.Obstacles;
import dev.solo5.build.run.RunRequest;
import dev.solo5.build.unikernel.UnikernelFile;
import dev.solo5.elf.Target;
import dev.solo5.maven.resolver.ReleasedProject;
import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** One guest: which unikernel, with which devices, and how it should end. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
final class GuestSettings {
  private final SoloMojo goal;
  private final UnikernelSource source;
  private final Linking linking;
  private final TenderSettings tender;
  private final GuestArguments commandLine;

  /** The unikernel to run, instead of the project's. */
  @Parameter(property = "solo5.file")
  private @Nullable File file;

  /**
   * A published unikernel to run instead of the project's: {@code GROUP:ARTIFACT:VERSION}. Needs no
   * project.
   */
  @Parameter(property = "solo5.artifact")
  private @Nullable String artifact;

  /**
   * The target to run: {@code spt}, {@code hvt} or {@code virtio}. Default: the first of these that
   * is listed in {@code targets} and that this machine can run.
   */
  @Parameter(property = "solo5.target")
  private @Nullable String target;

  /**
   * The guest's memory, in MiB or with a unit: {@code 512M}, {@code 1G}. Default: 512M; under
   * virtio, 128M.
   */
  @Parameter(property = "solo5.memory")
  private @Nullable String memory;

  /**
   * What to attach to block devices: {@code <block>} elements with {@code <name>}, {@code <file>}
   * and, unless it is 512, {@code <sectorSize>}, in bytes or as {@code 4K}.
   */
  @Parameter private @Nullable List<Block> blocks;

  /**
   * What to attach to network devices: {@code <network>} elements with {@code <name>} and either
   * {@code <interface>}, a tap interface that is up, or {@code <address>}, such as {@code
   * 10.0.0.1/24}, for a network that needs no privileges. With an address, {@code <publish>}, such
   * as {@code 8080:10.0.0.2:80}, makes ports of the guest available on the host, {@code
   * <outbound>}, such as {@code example.org:443} or {@code *:*}, lets it reach what is outside, and
   * {@code <capture>} names a file that keeps the frames. {@code <mac>} is optional.
   */
  @Parameter private @Nullable List<Network> networks;

  /** The status with which the guest must end for the goal to succeed. */
  @Parameter(property = "solo5.expectedStatus", defaultValue = "0")
  private String expectedStatus;

  GuestSettings(
      SoloMojo goal,
      UnikernelSource source,
      Linking linking,
      TenderSettings tender,
      GuestArguments commandLine) {
    this.goal = goal;
    this.source = source;
    this.linking = linking;
    this.tender = tender;
    this.commandLine = commandLine;
  }

  /** What is named on the command line is run once: in the first project in which it is found. */
  Optional<Lack> lacking(Reactor reactor) throws ProblemException {
    if (file == null && published().isEmpty()) {
      return source.lacking();
    }
    return goal.ofOne(reactor, file == null ? "solo5.artifact" : "solo5.file", file);
  }

  /** The status with which the guest must end. */
  int expectedStatus() throws ProblemException {
    return RunRequest.status(
        "expectedStatus", goal.text("solo5.expectedStatus", expectedStatus).orElse("0"));
  }

  /**
   * What the run is to be.
   *
   * @param report where the tender writes its report
   * @param ports where published ports are written
   */
  RunRequest request(Optional<Path> report, Path ports) throws ProblemException {
    Optional<String> size = goal.text("solo5.memory", memory);
    return new RunRequest(
        size.isEmpty() ? Optional.empty() : Optional.of(RunRequest.memory(size.get())),
        DeviceParameters.settings(blocks, networks, goal.properties()).attachments(goal.base()),
        commandLine.list(),
        tender.jvmOptions(),
        goal.base(),
        report,
        ports);
  }

  /**
   * The unikernel to run: the file or the artifact that was named, or the project's, built when it
   * has to be.
   *
   * @param verb what is said of it: Running, Starting
   */
  UnikernelFile unikernel(String verb) throws ProblemException {
    if (file != null) {
      return named(file, verb);
    }
    Optional<String> published = published();
    return published.isPresent() ? published(published.get(), verb) : built(verb);
  }

  private Optional<String> published() {
    return goal.text("solo5.artifact", artifact);
  }

  private UnikernelFile published(String coordinates, String verb) throws ProblemException {
    ReleasedProject released = ReleasedProject.parse("artifact", coordinates);
    Map<Target, Path> files = new EnumMap<>(Target.class);
    Obstacles machine = tender.obstacles();
    ChosenTarget choice =
        ChosenTarget.among(
            askedTarget(),
            EnumSet.of(Target.SPT, Target.HVT, Target.VIRTIO),
            one -> machine.to(one).or(() -> unresolved(released, one, files)));
    announce(verb, coordinates.strip(), choice.target(), choice.reason());
    return UnikernelFile.read(Objects.requireNonNull(files.get(choice.target())));
  }

  /** Why the file for a target can't be had; otherwise it is put among {@code files}. */
  private Optional<Problem> unresolved(
      ReleasedProject released, Target one, Map<Target, Path> files) {
    try {
      files.put(
          one, released.file(goal.libraryResolver(), one.text(), UnikernelFile.architecture()));
      return Optional.empty();
    } catch (ProblemException e) {
      return Optional.of(e.problem());
    }
  }

  private UnikernelFile built(String verb) throws ProblemException {
    goal.requireProject();
    ChosenTarget choice = ChosenTarget.among(askedTarget(), linking.targets(), tender.obstacles());
    BuildRequest request = linking.build(EnumSet.of(choice.target()));
    Path built = request.unikernel(choice.target());
    announce(verb, relative(built), choice.target(), choice.reason());
    return UnikernelFile.read(built);
  }

  private UnikernelFile named(File given, String verb) throws ProblemException {
    UnikernelFile unikernel = UnikernelFile.read(SoloMojo.absolute(given));
    Target found = unikernel.target();
    Optional<Target> asked = askedTarget();
    if (asked.isPresent() && asked.get() != found) {
      throw new ProblemException(
          new UnikernelProblem.OtherTarget(unikernel.file(), found.text(), asked.get()));
    }
    ChosenTarget.among(Optional.of(found), Set.of(), tender.obstacles());
    announce(verb, relative(unikernel.file()), found, "the target of the file");
    return unikernel;
  }

  private Optional<Target> askedTarget() throws ProblemException {
    Optional<String> text = goal.text("solo5.target", target);
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(TargetNames.runnable("target", text.get()));
  }

  private String relative(Path unikernel) {
    return goal.base().relativize(unikernel).toString();
  }

  private void announce(String verb, String unikernel, Target target, String reason) {
    goal.info("%s %s under %s (%s)", verb, unikernel, target.text(), reason);
  }
}
