package dev.solo5.maven;

import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.process.ProgramRunner;
import dev.solo5.build.process.StartupCache;
import dev.solo5.build.run.Obstacles;
import dev.solo5.build.run.Runner;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.sdk.YieldingOptions;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** How tenders are started. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
final class TenderSettings {
  private final SoloMojo goal;
  private final Compiling compiling;

  /** Options for the tender's JVM, separated by spaces; quote an option that contains spaces. */
  @Parameter(property = "solo5.tenderJvmOptions")
  private @Nullable String tenderJvmOptions;

  /**
   * The program {@code qemu-system-x86_64} for the target virtio. Default: the one named by the
   * environment variable {@code SOLO5_QEMU}, or else the first on the {@code PATH}.
   */
  @Parameter(property = "solo5.qemu")
  private @Nullable String qemu;

  /** The directory where each run keeps its console, its report and its command line. */
  @Parameter(
      property = "solo5.runsDirectory",
      defaultValue = "${project.build.directory}/solo5/runs",
      required = true)
  private File runsDirectory;

  TenderSettings(SoloMojo goal, Compiling compiling) {
    this.goal = goal;
    this.compiling = compiling;
  }

  /** The requested options for the tender's JVM. */
  List<String> jvmOptions() throws ProblemException {
    List<String> options = new ArrayList<>(goal.words("tenderJvmOptions", tenderJvmOptions));
    qemu().ifPresent(program -> options.add("-Dsolo5.qemu=" + program));
    return List.copyOf(options);
  }

  private Optional<String> qemu() {
    return goal.text("solo5.qemu", qemu).map(program -> goal.base().resolve(program).toString());
  }

  /** What prevents this machine from running guests. */
  Obstacles obstacles() {
    return Obstacles.ofThisMachine(qemu());
  }

  /** Where runs keep what they leave, absolute. */
  Path runs() {
    return SoloMojo.absolute(runsDirectory);
  }

  /** What makes tenders ready. */
  Runner runner() {
    StartupCache cache =
        new StartupCache(
            CacheDirectory.of(compiling.cacheDirectory(), BuildHost.system(), goal.base())
                .resolve("tenders"),
            ProgramRunner.silent(),
            StartupCache.thisJvm(),
            YieldingOptions.given(System.getenv()));
    return new Runner(goal.jars(), cache);
  }
}
