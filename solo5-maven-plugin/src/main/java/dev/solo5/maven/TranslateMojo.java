package dev.solo5.maven;

import dev.solo5.build.problem.Lack;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.translation.JavaTranslation;
import dev.solo5.build.translation.Translated;
import dev.solo5.build.translation.TranslationRequest;
import dev.solo5.maven.group.Group;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Translates a program in Java to C, from which {@code build} makes the unikernel: the project's
 * classes, whatever language they were written in, and its jars, as far as the program that begins
 * with {@code mainClass} can use them. Does nothing if none of them changed.
 *
 * <p>In the packaging {@code unikernel}, a project with a {@code mainClass} is translated and built
 * in the phase {@code process-classes}; other goals that need it compile and translate it
 * themselves.
 */
@Mojo(
    name = "translate",
    defaultPhase = LifecyclePhase.PROCESS_CLASSES,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class TranslateMojo extends SoloMojo {
  @Group private final Translating translating = new Translating(this, this::output, this::name);

  /** The name of the unikernel. */
  @Parameter(property = "solo5.name", defaultValue = "${project.artifactId}", required = true)
  private String name;

  /** The output directory; the program in C goes to {@code java/NAME} in it. */
  @Parameter(
      property = "solo5.outputDirectory",
      defaultValue = "${project.build.directory}/solo5",
      required = true)
  private File outputDirectory;

  /**
   * Options for the translator's JVM, separated by spaces; quote an option that contains spaces.
   */
  @Parameter(property = "solo5.translatorJvmOptions")
  private @Nullable String translatorJvmOptions;

  @Override
  protected Optional<Lack> lacking(Reactor reactor) {
    return translating.mainClass().isPresent()
        ? Optional.empty()
        : Optional.of(new Lack.MainClass());
  }

  @Override
  protected void work() throws ProblemException {
    String mainClass =
        translating
            .mainClass()
            .orElseThrow(() ->
                ProblemException.badParameter(
                    "mainClass", "", "the class with public static void main(String[])"));
    Translated program = new JavaTranslation(jars(), host()).translate(request(mainClass));
    translating.done();
    if (program.upToDate()) {
      info("%s up to date in C, in %s ms", style().strong(mainClass), elapsedMillis());
    } else {
      info(
          "Translated %s, %s classes, in %s ms",
          style().strong(mainClass), program.classes(), elapsedMillis());
    }
  }

  private Path output() {
    return absolute(outputDirectory);
  }

  private String name() {
    return name;
  }

  private TranslationRequest request(String mainClass) throws ProblemException {
    return new TranslationRequest(
        mainClass,
        classPath(),
        base(),
        sourceRoots(),
        translating.directory(),
        pluginVersion(),
        words("translatorJvmOptions", translatorJvmOptions));
  }

  /** As a JVM would have it at run time. */
  private List<Path> classPath() {
    List<Path> classPath = new ArrayList<>();
    classPath.add(absolute(new File(project.getBuild().getOutputDirectory())));
    for (Artifact artifact : project.getArtifacts()) {
      boolean runs =
          Artifact.SCOPE_COMPILE.equals(artifact.getScope())
              || Artifact.SCOPE_RUNTIME.equals(artifact.getScope());
      if (runs && artifact.getArtifactHandler().isAddedToClasspath()) {
        classPath.add(absolute(artifact.getFile()));
      }
    }
    return classPath;
  }

  /** Other languages have theirs beside Java's. */
  private List<Path> sourceRoots() {
    List<Path> roots = new ArrayList<>();
    project.getCompileSourceRoots().forEach(root -> roots.add(absolute(new File(root))));
    for (String language : List.of("kotlin", "scala", "groovy")) {
      roots.add(base().resolve("src/main").resolve(language));
    }
    return roots.stream().filter(Files::isDirectory).distinct().toList();
  }
}
