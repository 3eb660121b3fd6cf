package dev.solo5.maven;

import dev.solo5.build.compile.Builder;
import dev.solo5.build.compile.ProjectLocation;
import dev.solo5.build.problem.Lack;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.maven.resolver.LibraryResolver;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Where a unikernel's sources and manifest are. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
abstract class ManifestMojo extends SoloMojo {

  /**
   * The directory of the unikernel. Every source in it or below is compiled: C ({@code .c}), C++
   * ({@code .cc}, {@code .cpp}, {@code .cxx}, {@code .C}), assembly ({@code .s}, {@code .S}). Every
   * object and archive ({@code .o}, {@code .a}) is linked. Symbolic links are followed; what begins
   * with a dot is left out, and so is the project's build directory.
   */
  @Parameter(
      property = "solo5.sourceDirectory",
      defaultValue = "${basedir}/src/main/unikernel",
      required = true)
  private File sourceDirectory;

  /**
   * The manifest, which declares the devices. Default: {@code manifest.json} in {@code
   * sourceDirectory}.
   */
  @Parameter(property = "solo5.manifest")
  private @Nullable File manifest;

  /** The directory for {@code manifest.c}, the manifest as C source. */
  @Parameter(
      property = "solo5.generatedSourcesDirectory",
      defaultValue = "${project.build.directory}/generated-sources/solo5",
      required = true)
  private File generatedSourcesDirectory;

  /** The version of this plugin. */
  @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
  private String pluginVersion;

  @Override
  protected Optional<Lack> lacking(Reactor reactor) throws ProblemException {
    return hasUnikernel() ? Optional.empty() : Optional.of(new Lack.Unikernel());
  }

  /**
   * Whether a unikernel is meant to be here: by its packaging or by a manifest; elsewhere than in a
   * library by sources too, unless they lie in the project itself, where other things do as well.
   */
  protected final boolean hasUnikernel() throws ProblemException {
    return project.getPackaging().equals("unikernel")
        || Files.exists(manifest())
        || (!project.getPackaging().equals(LibraryResolver.TYPE)
            && !base().startsWith(sources())
            && Builder.hasInputs(sources(), Set.of(projectBuildDirectory())));
  }

  /** The version of this plugin, which is the tenders' too. */
  protected final String pluginVersion() {
    return pluginVersion;
  }

  /** Where the project builds anything, absolute. */
  protected final Path projectBuildDirectory() {
    return absolute(new File(project.getBuild().getDirectory()));
  }

  /** The directory of the sources, absolute. */
  protected final Path sources() {
    return absolute(sourceDirectory);
  }

  /** The manifest, absolute. */
  protected final Path manifest() {
    return manifest == null ? sources().resolve("manifest.json") : absolute(manifest);
  }

  /**
   * Whether the manifest is made by the build itself: it lies where the build puts what it makes.
   * Before the sources are compiled it is missing, or that of the build before.
   */
  protected final boolean isMadeByTheBuild() {
    return manifest().startsWith(absolute(new File(project.getBuild().getDirectory())));
  }

  /** Whether the goal is executed in a phase that comes before the manifest is made. */
  protected final boolean comesBefore(String packagingsOwn) {
    return isMadeByTheBuild()
        && (executionId().equals(packagingsOwn)
            || "validate".equals(execution.getLifecyclePhase())
            || "initialize".equals(execution.getLifecyclePhase()));
  }

  /** Tells tests of the project where it and what its build makes are. */
  protected final void locateForTests() throws ProblemException {
    ProjectLocation.write(
        absolute(new File(project.getBuild().getTestOutputDirectory())),
        base(),
        absolute(new File(project.getBuild().getDirectory())));
  }

  /** Where the manifest's source goes, absolute. */
  protected final Path generatedSources() {
    return absolute(generatedSourcesDirectory);
  }
}
