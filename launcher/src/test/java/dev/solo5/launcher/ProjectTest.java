package dev.solo5.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {
  @TempDir private Path folder;

  @Test
  void withoutAnyWordItIsTheCurrentDirectory() throws IOException {
    Project project = project(Optional.empty());
    assertEquals(Path.of("target/solo5"), project.resolve("target/solo5"));
    assertEquals(Path.of("elsewhere"), project.resolve("elsewhere"));
  }

  @Test
  void surefireSaysWhereItIs() throws IOException {
    Project project = project(Optional.of("/p"));
    assertEquals(Path.of("/p/target/solo5"), project.resolve("target/solo5"));
    assertEquals(Path.of("/p/elsewhere"), project.resolve("elsewhere"));
  }

  @Test
  void theBuildSaysWhereItIsToTestsStartedElsewhere() throws IOException {
    Path classes = classes("p", "../..", "..");
    Project project = project(Optional.empty(), classes);
    assertEquals(folder.resolve("p/target/solo5"), project.resolve("target/solo5"));
    assertEquals(folder.resolve("p/elsewhere"), project.resolve("elsewhere"));
  }

  @Test
  void theBuildSaysWhereItPutsWhatItMakes() throws IOException {
    Path classes = classes("out", "../../../src", "..");
    Path base = folder.resolve("src");
    Project project = project(Optional.of(base.toString()), classes);
    assertEquals(folder.resolve("out/target/solo5/runs"), project.resolve("target/solo5/runs"));
    assertEquals(base.resolve("elsewhere"), project.resolve("elsewhere"));
  }

  @Test
  void theTestsOfAnotherProjectSayNothingOfThisOne() throws IOException {
    Path other = classes("other", "../..", "../elsewhere");
    Path own = classes("p", "../..", "../built");
    Optional<String> basedir = Optional.of(folder.resolve("p").toString());
    assertEquals(folder.resolve("p/target/solo5"), project(basedir, other).resolve("target/solo5"));
    assertEquals(
        folder.resolve("p/target/built/solo5"),
        project(basedir, other, own).resolve("target/solo5"));
  }

  private Path classes(String project, String base, String build) throws IOException {
    Path classes = folder.resolve(project).resolve("target/test-classes");
    Path said = classes.resolve("META-INF/solo5/project.properties");
    Files.createDirectories(said.getParent());
    Files.writeString(said, "base=" + base + "\nbuild=" + build + "\n");
    return classes;
  }

  private static Project project(Optional<String> basedir, Path... classPath) throws IOException {
    URL[] urls = new URL[classPath.length];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = url(classPath[i]);
    }
    try (URLClassLoader tests = new URLClassLoader(urls, null)) {
      return Project.of(basedir, tests);
    }
  }

  private static URL url(Path directory) throws MalformedURLException {
    return directory.toUri().toURL();
  }
}
