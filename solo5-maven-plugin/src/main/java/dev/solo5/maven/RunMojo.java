package dev.solo5.maven;

import dev.solo5.maven.build.BuildRequest;
import dev.solo5.maven.problem.Problem;
import dev.solo5.maven.problem.ProblemException;
import dev.solo5.maven.run.Ending;
import dev.solo5.maven.run.Kvm;
import dev.solo5.maven.run.RunRequest;
import dev.solo5.maven.run.Runner;
import dev.solo5.maven.run.TargetChoice;
import dev.solo5.maven.tender.ChildProcess;
import dev.solo5.maven.tender.StartupCache;
import dev.solo5.maven.tender.TenderJars;
import dev.solo5.maven.unikernel.Unikernel;
import dev.solo5.toolchain.process.Host;
import dev.solo5.toolchain.target.LinkTarget;
import java.io.File;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;

/**
 * Runs a unikernel under its tender, on Maven's console, and builds it first when it has to. The
 * guest's status decides whether the goal succeeds. Ctrl-C ends the guest.
 *
 * <p>With {@code -Dsolo5.file=FILE} it runs that file, and needs no project.
 *
 * <p>Devices are attached by {@code blocks} and {@code networks}, or on the command line: {@code
 * -Dsolo5.block.NAME=FILE}, {@code -Dsolo5.block.NAME.sectorSize=BYTES}, {@code
 * -Dsolo5.net.NAME=INTERFACE}, {@code -Dsolo5.net.NAME.mac=ADDRESS}. The command line wins.
 */
@Mojo(
    name = "run",
    defaultPhase = LifecyclePhase.INTEGRATION_TEST,
    requiresProject = false,
    threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class RunMojo extends UnikernelMojo {
  private final RepositorySystem repositorySystem;

  /** The unikernel to run, instead of the project's. */
  @Parameter(property = "solo5.file")
  private @Nullable File file;

  /**
   * The target to run: {@code spt} or {@code hvt}. Default: the first of {@code targets} that this
   * machine can run, spt before hvt.
   */
  @Parameter(property = "solo5.target")
  private @Nullable String target;

  /** Memory of the guest in MiB. Default: the tender's, 512. */
  @Parameter(property = "solo5.memory")
  private @Nullable String memory;

  /**
   * What is attached to block devices: {@code <block>} elements with {@code <name>}, {@code <file>}
   * and, unless it is 512, {@code <sectorSize>} in bytes.
   */
  @Parameter private @Nullable List<Block> blocks;

  /**
   * What is attached to network devices: {@code <network>} elements with {@code <name>}, {@code
   * <interface>} (a tap interface that is up) and, if it matters, {@code <mac>}.
   */
  @Parameter private @Nullable List<Network> networks;

  /** The guest's command line, argument by argument; the guest sees them joined by blanks. */
  @Parameter private @Nullable List<String> arguments;

  /** The guest's command line as one text, instead of {@code arguments}. */
  @Parameter(property = "solo5.args")
  private @Nullable String args;

  /** The status with which the guest has to end for the goal to succeed. */
  @Parameter(property = "solo5.expectedStatus", defaultValue = "0")
  private String expectedStatus;

  /** Options for the JVM of the tender, separated by blanks; quotes keep blanks together. */
  @Parameter(property = "solo5.tenderJvmOptions")
  private @Nullable String tenderJvmOptions;

  /** The session of the resolver. */
  @Parameter(defaultValue = "${repositorySystemSession}", readonly = true, required = true)
  private RepositorySystemSession repositorySession;

  /** Where plugins come from, and tenders with them. */
  @Parameter(defaultValue = "${project.remotePluginRepositories}", readonly = true)
  private @Nullable List<RemoteRepository> repositories;

  /** The group of this plugin, and of the tenders. */
  @Parameter(defaultValue = "${plugin.groupId}", readonly = true, required = true)
  private String pluginGroupId;

  /** Made by Maven. */
  @Inject
  public RunMojo(RepositorySystem repositorySystem) {
    this.repositorySystem = repositorySystem;
  }

  @Override
  protected void work() throws ProblemException {
    RunRequest request = runRequest();
    int expected =
        RunRequest.status(
            "expectedStatus", text("solo5.expectedStatus", expectedStatus).orElse("0"));
    Unikernel unikernel = file == null ? built() : named(file);
    Ending ending = runner().run(unikernel, request);
    if (ending.status() != expected) {
      throw new ProblemException(
          new Problem.GuestEnded(unikernel.file(), ending.status(), ending.meaning(), expected));
    }
  }

  private RunRequest runRequest() throws ProblemException {
    Optional<String> size = text("solo5.memory", memory);
    return new RunRequest(
        size.isEmpty() ? Optional.empty() : Optional.of(RunRequest.memory(size.get())),
        DeviceParameters.attachments(blocks, networks, properties(), base()),
        guestArguments(),
        Words.split(
            "tenderJvmOptions", text("solo5.tenderJvmOptions", tenderJvmOptions).orElse("")),
        base());
  }

  private List<String> guestArguments() {
    Optional<String> text = text("solo5.args", args);
    if (text.isPresent() || session.getUserProperties().containsKey("solo5.args")) {
      return text.stream().toList();
    }
    return arguments == null ? List.of() : arguments;
  }

  /** The properties of the POM, and over them those of the command line. */
  private Map<String, String> properties() {
    Map<String, String> properties = new TreeMap<>();
    for (Properties source : List.of(project.getProperties(), session.getUserProperties())) {
      source.stringPropertyNames().forEach(key -> properties.put(key, source.getProperty(key)));
    }
    return properties;
  }

  private Unikernel built() throws ProblemException {
    if (!hasProject()) {
      throw new ProblemException(new Problem.NoProject(base()));
    }
    TargetChoice choice = TargetChoice.among(askedTarget(), targets(), Kvm.ofThisMachine());
    Set<LinkTarget> wanted = EnumSet.of(choice.target()); // what is not wanted, a build removes
    wanted.addAll(targets());
    BuildRequest request = buildRequest(wanted);
    build(request);
    announce(request.unikernel(choice.target()), choice.target(), choice.reason());
    return Unikernel.read(request.unikernel(choice.target()));
  }

  private Unikernel named(File given) throws ProblemException {
    Unikernel unikernel = Unikernel.read(absolute(given));
    LinkTarget found = unikernel.target();
    Optional<LinkTarget> asked = askedTarget();
    if (asked.isPresent() && asked.get() != found) {
      throw new ProblemException(
          new Problem.OtherTarget(unikernel.file(), found.abi(), asked.get()));
    }
    TargetChoice.requireRunnable(found, Kvm.ofThisMachine());
    announce(unikernel.file(), found, "the target of the file");
    return unikernel;
  }

  private Optional<LinkTarget> askedTarget() throws ProblemException {
    Optional<String> text = text("solo5.target", target);
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(Targets.parse("target", text.get(), LinkTarget.SPT, LinkTarget.HVT));
  }

  private void announce(Path unikernel, LinkTarget target, String reason) {
    getLog()
        .info(
            "Running %s under %s (%s)"
                .formatted(base().relativize(unikernel), target.abi(), reason));
  }

  private Runner runner() {
    TenderJars jars =
        new TenderJars(
            repositorySystem,
            repositorySession,
            repositories == null ? List.of() : repositories,
            pluginGroupId,
            pluginVersion());
    StartupCache cache =
        new StartupCache(
            CacheDirectory.of(cacheDirectory(), Host.system(), base()).resolve("tenders"),
            ChildProcess.silent(),
            StartupCache.thisJvm());
    return new Runner(jars, cache, ChildProcess.onConsole());
  }
}
