package dev.solo5.maven.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenWordsTest {
  @TempDir private Path directory;

  @Test
  void isWhatFollowsTheLauncherOfMaven() throws Exception {
    assertEquals(
        Optional.of(List.of("solo5:run", "-Dsolo5.args=a  b", "")),
        words(
            "/jdk/bin/java\0-Xmx1g\0org.codehaus.plexus.classworlds.launcher.Launcher\0"
                + "solo5:run\0-Dsolo5.args=a  b\0\0"));
  }

  @Test
  void isNotKnownWhereMavenIsPartOfSomethingElse() throws Exception {
    assertEquals(Optional.empty(), words("/jdk/bin/java\0org.example.Daemon\0verify\0"));
    assertEquals(Optional.empty(), MavenWords.of(directory.resolve("nothing")));
  }

  @Test
  void isShownForAShell() {
    assertEquals(
        "mvn -Dsolo5.args='it'\\''s me' verify".replace("-Dsolo5.args='", "'-Dsolo5.args="),
        MavenWords.shown(List.of("mvn", "-Dsolo5.args=it's me", "verify")));
  }

  private Optional<List<String>> words(String text) throws Exception {
    Path proc = Files.writeString(directory.resolve("cmdline"), text);
    return MavenWords.of(proc).map(MavenWords::words);
  }
}
