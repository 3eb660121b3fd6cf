package dev.solo5.maven;

import dev.solo5.build.launcher.LauncherGeneration;
import dev.solo5.build.launcher.LauncherRequest;
import dev.solo5.build.launcher.ReleasedFile;
import dev.solo5.build.problem.Lack;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.elf.Machine;
import dev.solo5.maven.group.Group;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Generates typed launchers for tests: a Java class for the project's unikernel, and one for each
 * unikernel that the tests depend on ({@code <type>elf</type>}), with one method for each device.
 * Code that forgets a device, or attaches something of the wrong type, does not compile.
 *
 * <p>The classes need {@code dev.solo5:solo5-launcher}, which {@code dev.solo5:solo5-junit} depends
 * on.
 */
@Mojo(
    name = "generate-launcher",
    defaultPhase = LifecyclePhase.GENERATE_TEST_SOURCES,
    requiresDependencyResolution = ResolutionScope.TEST,
    threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class GenerateLauncherMojo extends SoloMojo {
  private static final String UNIKERNEL_TYPE = "elf";

  @Group private final UnikernelSource source = new UnikernelSource(this);

  /** The name of the unikernels: their files are called {@code NAME.TARGET}. */
  @Parameter(property = "solo5.name", defaultValue = "${project.artifactId}", required = true)
  private String name;

  /** The directory of the unikernels. */
  @Parameter(
      property = "solo5.outputDirectory",
      defaultValue = "${project.build.directory}/solo5",
      required = true)
  private File outputDirectory;

  /** The package of the classes. Default: the project's group ID. */
  @Parameter(property = "solo5.launcherPackage")
  private @Nullable String launcherPackage;

  /**
   * The class for the project's unikernel. Default: derived from its name, such as {@code
   * KeyValueUnikernel} for {@code key-value}; classes for other unikernels are always named like
   * this.
   */
  @Parameter(property = "solo5.launcherClass")
  private @Nullable String launcherClass;

  /** The directory for the classes, which becomes a test source root. */
  @Parameter(
      property = "solo5.generatedTestSourcesDirectory",
      defaultValue = "${project.build.directory}/generated-test-sources/solo5",
      required = true)
  private File generatedTestSourcesDirectory;

  @Override
  protected Optional<Lack> lacking(Reactor reactor) throws ProblemException {
    return released().isEmpty() ? source.lacking() : Optional.empty();
  }

  @Override
  protected void work() throws ProblemException {
    Path directory = absolute(generatedTestSourcesDirectory);
    for (Path file : LauncherGeneration.generate(request(directory))) {
      getLog().info("Launcher: " + base().relativize(file));
    }
    source.locateForTests();
    project.addTestCompileSourceRoot(directory.toString());
  }

  private LauncherRequest request(Path directory) {
    return new LauncherRequest(
        source.manifest(),
        name,
        text("solo5.launcherClass", launcherClass),
        text("solo5.launcherPackage", launcherPackage),
        project.getGroupId(),
        released(),
        base(),
        absolute(outputDirectory),
        directory,
        pluginVersion());
  }

  /** Those that can be launched on this machine. */
  private List<ReleasedFile> released() {
    String architecture = "-" + Machine.host().text();
    return project.getArtifacts().stream()
        .filter(artifact -> UNIKERNEL_TYPE.equals(artifact.getType()))
        .filter(
            artifact -> artifact.hasClassifier() && artifact.getClassifier().endsWith(architecture))
        .map(GenerateLauncherMojo::released)
        .toList();
  }

  private static ReleasedFile released(Artifact artifact) {
    return new ReleasedFile(
        artifact.getGroupId(), artifact.getArtifactId(), absolute(artifact.getFile()));
  }
}
