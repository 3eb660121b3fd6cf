package dev.solo5.maven;

import dev.solo5.build.library.GeneratedFile;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.maven.resolver.LibraryResolver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.model.io.xpp3.MavenXpp3Writer;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * The POM of a unikernel as others read it: libraries are already linked in, and the jars of a
 * program in Java translated, so projects that depend on the unikernel do not need them. They are
 * optional there, which says it to each version of Maven, with this plugin or without.
 *
 * @param java whether the unikernel is a program in Java
 */
record PublishedPom(MavenProject project, boolean java) {
  /** What Maven puts on the class path of a program: files of classes, and lists of such. */
  private static final Set<String> OF_CLASSES =
      Set.of("jar", "test-jar", "ejb", "ejb-client", "bundle", "maven-plugin", "pom");

  /** Takes the place of the project's own POM, from here on and for this build only. */
  void use(Path file) throws ProblemException {
    Optional<Model> published = of(project.getOriginalModel(), project.getDependencies(), java);
    if (published.isEmpty()) {
      return;
    }
    try {
      var bytes = new ByteArrayOutputStream();
      new MavenXpp3Writer().write(bytes, published.get());
      GeneratedFile.write(file, bytes.toByteArray());
    } catch (IOException e) {
      throw ProblemException.machineFailed(file, e);
    }
    project.setPomFile(file.toFile());
    useForConsumers();
  }

  /**
   * Maven 4 attaches a POM for consumers, made of the project's own file: the same is said in it,
   * and what Maven resolved there, such as versions, stays.
   */
  private void useForConsumers() throws ProblemException {
    for (Artifact attached : project.getAttachedArtifacts()) {
      if ("consumer".equals(attached.getClassifier()) && "pom".equals(attached.getType())) {
        Path made = attached.getFile().toPath(); // made now, and not again
        try {
          Optional<Model> published = of(read(made), project.getDependencies(), java);
          if (published.isPresent()) {
            var bytes = new ByteArrayOutputStream();
            new MavenXpp3Writer().write(bytes, published.get());
            Files.write(made, bytes.toByteArray());
          }
        } catch (IOException | XmlPullParserException e) {
          throw ProblemException.machineFailed(made, e);
        }
      }
    }
  }

  private static Model read(Path pom) throws IOException, XmlPullParserException {
    try (InputStream text = Files.newInputStream(pom)) {
      return new MavenXpp3Reader().read(text);
    }
  }

  /**
   * The model that is published; empty when it is the project's own.
   *
   * @param own as it is written
   * @param effective the dependencies, those of parents too
   * @param java whether the unikernel is a program in Java
   */
  static Optional<Model> of(Model own, List<Dependency> effective, boolean java) {
    List<Dependency> libraries =
        effective.stream()
            .filter(one -> isLinked(one) || (java && isTranslated(one)))
            .filter(one -> !one.isOptional())
            .toList();
    if (libraries.isEmpty()) {
      return Optional.empty();
    }
    Model published = own.clone();
    for (Dependency library : libraries) {
      written(published, library)
          .ifPresentOrElse(
              one -> one.setOptional(true),
              () -> {
                Dependency inherited = library.clone();
                inherited.setOptional(true);
                published.addDependency(inherited);
              });
    }
    return Optional.of(published);
  }

  private static boolean isLinked(Dependency dependency) {
    return dependency.getType().equals(LibraryResolver.TYPE);
  }

  /** Other scopes are not passed on. */
  private static boolean isTranslated(Dependency dependency) {
    String scope = dependency.getScope();
    return OF_CLASSES.contains(dependency.getType())
        && (scope == null
            || scope.equals(Artifact.SCOPE_COMPILE)
            || scope.equals(Artifact.SCOPE_RUNTIME));
  }

  private static Optional<Dependency> written(Model model, Dependency dependency) {
    return model.getDependencies().stream()
        .filter(one -> one.getManagementKey().equals(dependency.getManagementKey()))
        .findFirst();
  }
}
