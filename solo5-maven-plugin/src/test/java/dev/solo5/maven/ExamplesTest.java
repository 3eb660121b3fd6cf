package dev.solo5.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The projects of src/it name our version literally, so that they can be copied as they are. */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("..", "src", "it");
  private static final Pattern OURS =
      Pattern.compile(
          "<groupId>dev\\.solo5</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*"
              + "<version>([^<]+)</version>");

  @Test
  void nameTheVersionBeingBuilt() throws Exception {
    String version = version(Files.readString(Path.of("pom.xml")));
    List<String> others = new ArrayList<>();
    int named = 0;
    for (Path pom : poms()) {
      for (MatchResult ours : OURS.matcher(Files.readString(pom)).results().toList()) {
        named++;
        if (!ours.group(2).equals(version) && !ours.group(2).equals("${project.version}")) {
          others.add(pom + ": " + ours.group(1) + " " + ours.group(2));
        }
      }
    }

    assertTrue(named > 0, "the examples name the plugin");
    assertEquals(List.of(), others, "expected version " + version);
  }

  /** The first version with our group is the parent's. */
  private static String version(String pom) {
    return OURS.matcher(pom).results().findFirst().orElseThrow().group(2);
  }

  private static List<Path> poms() throws Exception {
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      return files
          .filter(file -> file.endsWith("pom.xml") && !file.toString().contains("/target/"))
          .toList();
    }
  }
}
