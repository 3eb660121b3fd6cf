package dev.solo5.maven;

import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.process.ChildProcess;
import dev.solo5.build.process.StartupCache;
import dev.solo5.build.run.Obstacles;
import dev.solo5.build.run.Runner;
import dev.solo5.maven.resolver.TenderJars;
import dev.solo5.toolchain.process.Host;
import dev.solo5.toolchain.sdk.YieldingOptions;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;

/** What goals that start tenders have in common. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
abstract class TenderMojo extends UnikernelMojo {
  private final RepositorySystem repositorySystem;

  /** Options for the JVM of the tender, separated by blanks; quotes keep blanks together. */
  @Parameter(property = "solo5.tenderJvmOptions")
  private @Nullable String tenderJvmOptions;

  /**
   * The program {@code qemu-system-x86_64} for the target virtio. Default: the one that the
   * environment variable {@code SOLO5_QEMU} names, or the first on the {@code PATH}.
   */
  @Parameter(property = "solo5.qemu")
  private @Nullable String qemu;

  /** The directory where each run keeps its console, its report and its command line. */
  @Parameter(
      property = "solo5.runsDirectory",
      defaultValue = "${project.build.directory}/solo5/runs",
      required = true)
  private File runsDirectory;

  /** The session of the resolver. */
  @Parameter(defaultValue = "${repositorySystemSession}", readonly = true, required = true)
  private RepositorySystemSession repositorySession;

  /** Where plugins come from, and tenders with them. */
  @Parameter(defaultValue = "${project.remotePluginRepositories}", readonly = true)
  private @Nullable List<RemoteRepository> repositories;

  /** The group of this plugin, and of the tenders. */
  @Parameter(defaultValue = "${plugin.groupId}", readonly = true, required = true)
  private String pluginGroupId;

  TenderMojo(RepositorySystem repositorySystem) {
    this.repositorySystem = repositorySystem;
  }

  /** The options of the tender's JVM that were asked for. */
  protected final List<String> jvmOptions() throws ProblemException {
    List<String> options =
        new ArrayList<>(
            Words.split(
                "tenderJvmOptions", text("solo5.tenderJvmOptions", tenderJvmOptions).orElse("")));
    qemu().ifPresent(program -> options.add("-Dsolo5.qemu=" + program));
    return List.copyOf(options);
  }

  private Optional<String> qemu() {
    return text("solo5.qemu", qemu).map(program -> base().resolve(program).toString());
  }

  /** What keeps this machine from running guests. */
  protected final Obstacles obstacles() {
    return Obstacles.ofThisMachine(qemu());
  }

  /** Where runs keep what they leave, absolute. */
  protected final Path runs() {
    return absolute(runsDirectory);
  }

  /** The properties of the POM, and over them those of the command line. */
  protected final Map<String, String> properties() {
    Map<String, String> properties = new TreeMap<>();
    for (Properties source : List.of(project.getProperties(), session.getUserProperties())) {
      source.stringPropertyNames().forEach(key -> properties.put(key, source.getProperty(key)));
    }
    return properties;
  }

  /** What makes tenders ready. */
  protected final Runner runner() {
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
            StartupCache.thisJvm(),
            YieldingOptions.given(System.getenv()));
    return new Runner(jars, cache);
  }
}
