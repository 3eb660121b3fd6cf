package dev.solo5.launcher;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The project that is being tested, wherever its tests were started.
 *
 * <p>Surefire and Failsafe say where it is, by a system property. Others do not, such as an IDE
 * that starts tests in a directory of its own; there, and for what is made by the build, a file
 * counts that the plugin leaves among the classes of the tests.
 *
 * @param base the project's directory
 * @param build the directory of what its build makes
 */
record Project(Path base, Path build) {
  /** Beside {@code META-INF}; its paths are relative to the directory of both. */
  private static final String LOCATION = "META-INF/solo5/project.properties";

  /** Where Surefire and Failsafe say that the project is. */
  private static final String BASEDIR = "basedir";

  private static final Path BUILD = Path.of("target");

  /** The project of the tests that this thread runs. */
  static Project current() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return of(
        Optional.ofNullable(System.getProperty(BASEDIR)).filter(text -> !text.isEmpty()),
        context == null ? ClassLoader.getSystemClassLoader() : context);
  }

  /**
   * The project of these tests.
   *
   * @param basedir where it is, if that was said
   */
  static Project of(Optional<String> basedir, ClassLoader tests) {
    List<Project> built = built(tests);
    if (basedir.isEmpty()) {
      return built.isEmpty() ? at(Path.of("")) : built.getFirst();
    }
    Path base = Path.of(basedir.get());
    return built.stream() // the tests of other projects may be on the class path too
        .filter(one -> one.base.equals(base.toAbsolutePath().normalize()))
        .findFirst()
        .map(one -> new Project(base, one.build))
        .orElseGet(() -> at(base));
  }

  private static Project at(Path base) {
    return new Project(base, base.resolve(BUILD));
  }

  private static List<Project> built(ClassLoader tests) {
    List<Project> built = new ArrayList<>();
    try {
      for (URL location : Collections.list(tests.getResources(LOCATION))) {
        if (location.getProtocol().equals("file")) { // in a jar it came from elsewhere
          built.add(read(Path.of(URI.create(location.toString()))));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      return List.of(); // as if the build had left none
    }
    return built;
  }

  private static Project read(Path location) throws IOException {
    Properties said = new Properties();
    try (Reader text = Files.newBufferedReader(location)) {
      said.load(text);
    }
    Path root = location.toAbsolutePath().resolve("../../..").normalize();
    return new Project(
        root.resolve(said.getProperty("base", "../..")).normalize(),
        root.resolve(said.getProperty("build", "..")).normalize());
  }

  /** A path in the project; what begins with {@code target} is in the directory of the build. */
  Path resolve(String relative) {
    Path path = Path.of(relative);
    return path.startsWith(BUILD) ? build.resolve(BUILD.relativize(path)) : base.resolve(path);
  }
}
