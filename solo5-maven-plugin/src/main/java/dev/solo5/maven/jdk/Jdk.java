package dev.solo5.maven.jdk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JDK of this machine. */
public final class Jdk {
  /** The feature release that the goals need. */
  public static final int REQUIRED = 25;

  private static final Pattern VERSION =
      Pattern.compile("(?m)^JAVA_VERSION=\"(?:1\\.)?([0-9]{1,4})");
  private static final Pattern FEATURE = Pattern.compile("^(?:1\\.)?([0-9]{1,4})");

  private final Path home;
  private final int feature;

  private Jdk(Path home, int feature) {
    this.home = home;
    this.feature = feature;
  }

  /** The JDK in a directory, as its own file {@code release} describes it. */
  static Optional<Jdk> in(Path home) {
    if (!Files.isExecutable(home.resolve("bin/java"))
        || !Files.isExecutable(home.resolve("bin/javac"))) {
      return Optional.empty();
    }
    try {
      byte[] release = Files.readAllBytes(home.resolve("release"));
      Matcher version = VERSION.matcher(new String(release, StandardCharsets.UTF_8));
      return version.find()
          ? Optional.of(new Jdk(home, Integer.parseInt(version.group(1))))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The feature release in the property {@code java.version}; 0 when it has none. */
  public static int feature(String version) {
    Matcher feature = FEATURE.matcher(version);
    return feature.find() ? Integer.parseInt(feature.group(1)) : 0;
  }

  /** Its directory. */
  public Path home() {
    return home;
  }

  /** Its feature release. */
  int feature() {
    return feature;
  }

  boolean isSuitable() {
    return feature >= REQUIRED;
  }
}
