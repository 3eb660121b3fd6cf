package dev.solo5.maven.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine that has the JDKs which a test puts there. */
class JdksTest {
  @TempDir private Path root;

  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void live() {
    environment.put("HOME", "/home/me");
  }

  @Test
  void takesTheOneThatIsNamedWhenItIsNewEnough() throws Exception {
    jdk("usr/lib/jvm/java-25", "25.0.1");
    environment.put("JAVA_HOME", jdk("named", "26").toString());

    assertEquals(Optional.of(root.resolve("named")), found());

    environment.put("JAVA_HOME", jdk("old", "17.0.2").toString());
    assertEquals(Optional.of(root.resolve("usr/lib/jvm/java-25")), found());
  }

  @Test
  void takesTheLowestThatIsNewEnough() throws Exception {
    jdk("usr/lib/jvm/a-27", "27");
    jdk("usr/lib/jvm/b-24", "24.0.2");
    jdk("usr/lib/jvm/c-8", "1.8.0_402");
    jdk("home/me/.sdkman/candidates/java/26", "26");
    jdk("Library/Java/JavaVirtualMachines/x/Contents/Home", "28");

    assertEquals(Optional.of(root.resolve("home/me/.sdkman/candidates/java/26")), found());
  }

  @Test
  void followsTheLinkOnThePath() throws Exception {
    Path home = jdk("elsewhere/jdk", "25");
    Path bin = Files.createDirectories(root.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("javac"), home.resolve("bin/javac"));
    environment.put("PATH", "/nonexistent::" + bin);

    assertEquals(Optional.of(home.toRealPath()), found());
  }

  @Test
  void findsNoneWhereThereIsNone() throws Exception {
    jdk("usr/lib/jvm/jre", "25");
    Files.delete(root.resolve("usr/lib/jvm/jre/bin/javac"));
    jdk("usr/lib/jvm/odd", "mine");

    assertEquals(Optional.empty(), found());
  }

  @Test
  void readsOldAndNewVersions() {
    assertEquals(8, Jdk.feature("1.8.0_402"));
    assertEquals(25, Jdk.feature("25.0.3"));
    assertEquals(26, Jdk.feature("26-ea"));
    assertEquals(0, Jdk.feature("none"));
  }

  /** The wrapper of the build and the plugin find the same JDK. */
  @Test
  void looksWhereTheWrapperLooks() throws Exception {
    String wrapper = Files.readString(Path.of("../mvnw"));
    Matcher required = Pattern.compile("(?m)^REQUIRED=(\\d+)$").matcher(wrapper);
    Matcher places = Pattern.compile("(?s)for home in (.*?); do").matcher(wrapper);

    assertTrue(required.find() && places.find());
    assertEquals(Integer.toString(Jdk.REQUIRED), required.group(1));
    List<String> words =
        Arrays.asList(
            places.group(1).replace("\"${HOME:-/nonexistent}\"", "~").split("[\\s\\\\]+"));
    assertEquals(Jdks.PLACES, words);
  }

  private Optional<Path> found() {
    return new Jdks(environment, root).suitable().map(Jdk::home);
  }

  private Path jdk(String place, String version) throws IOException {
    Path home = root.resolve(place);
    Files.createDirectories(home.resolve("bin"));
    for (String program : List.of("java", "javac")) {
      assertTrue(
          Files.createFile(home.resolve("bin").resolve(program)).toFile().setExecutable(true));
    }
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    return home;
  }
}
