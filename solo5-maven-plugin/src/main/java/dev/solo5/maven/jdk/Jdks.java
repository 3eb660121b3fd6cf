package dev.solo5.maven.jdk;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The JDKs of this machine, looked for where {@code ./mvnw} does: the one of {@code JAVA_HOME} when
 * it is new enough, else the lowest that is, of that on the {@code PATH} and the usual places.
 */
public final class Jdks {
  /** Directories that hold JDKs; {@code ~} is the user's. */
  static final List<String> PLACES =
      Collections.unmodifiableList(
          Arrays.asList(
              "/usr/lib/jvm/*",
              "/usr/java/*",
              "/opt/java/*",
              "/opt/jdk*",
              "/Library/Java/JavaVirtualMachines/*/Contents/Home",
              "~/.sdkman/candidates/java/*",
              "~/.jdks/*"));

  private final Map<String, String> environment;
  private final Path root;

  /**
   * Looks nowhere yet.
   *
   * @param root of the file system
   */
  public Jdks(Map<String, String> environment, Path root) {
    this.environment = environment;
    this.root = root;
  }

  /** The one to take. */
  public Optional<Jdk> suitable() {
    String named = environment.get("JAVA_HOME");
    if (named != null && !named.isEmpty()) {
      Optional<Jdk> jdk = Jdk.in(root.getFileSystem().getPath(named)).filter(Jdk::isSuitable);
      if (jdk.isPresent()) {
        return jdk;
      }
    }
    List<Path> homes = new ArrayList<>();
    onPath().ifPresent(homes::add);
    PLACES.forEach(place -> homes.addAll(matching(place)));
    // The first of those that are equally low, as the sort is stable.
    return homes.stream()
        .map(Jdk::in)
        .filter(Optional::isPresent)
        .map(Optional::get)
        .filter(Jdk::isSuitable)
        .min(Comparator.comparingInt(Jdk::feature));
  }

  /** Where one was looked for, for people. */
  public static String places() {
    return "JAVA_HOME, the PATH, " + String.join(", ", PLACES);
  }

  private Optional<Path> onPath() {
    for (String directory : environment.getOrDefault("PATH", "").split(":", -1)) {
      Path javac = root.getFileSystem().getPath(directory, "javac");
      if (!directory.isEmpty() && Files.isExecutable(javac)) {
        try {
          Path bin = javac.toRealPath().getParent();
          return Optional.ofNullable(bin == null ? null : bin.getParent());
        } catch (IOException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** What a pattern stands for, of which one name may have a star. */
  private List<Path> matching(String place) {
    String home = environment.getOrDefault("HOME", "/nonexistent");
    String pattern = place.startsWith("~") ? home + place.substring(1) : place;
    int star = pattern.indexOf('*');
    int begin = pattern.lastIndexOf('/', star);
    int end = pattern.indexOf('/', star);
    String glob = pattern.substring(begin + 1, end < 0 ? pattern.length() : end);
    String below = end < 0 ? "" : pattern.substring(end + 1);
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(root.resolve(pattern.substring(1, begin)), glob)) {
      files.forEach(file -> found.add(file.resolve(below)));
    } catch (IOException e) {
      return found;
    }
    Collections.sort(found);
    return found;
  }
}
