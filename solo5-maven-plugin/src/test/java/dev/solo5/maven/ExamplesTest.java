package dev.solo5.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The projects of src/it name our version literally, so that they can be copied as they are. */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("..", "src", "it");
  private static final Pattern OURS =
      Pattern.compile(
          "<groupId>dev\\.solo5</groupId>\\s*<artifactId>[^<]+</artifactId>\\s*"
              + "<version>([^<]+)</version>|<solo5\\.version>([^<]+)</solo5\\.version>");

  /** The aggregator is our module; a property of the same POM is checked where it is set. */
  private static final Set<String> INDIRECT = Set.of("${project.version}", "${solo5.version}");

  @Test
  void nameTheVersionBeingBuilt() throws Exception {
    String version = versions(Path.of("pom.xml")).getFirst(); // the parent's
    List<String> others = new ArrayList<>();
    List<Path> poms = poms();
    for (Path pom : poms) {
      List<String> versions = versions(pom);
      assertTrue(
          versions.contains(version) || Files.readString(pom).contains("<parent>"),
          pom + " names " + version + " or is a module of one that does");
      versions.stream()
          .filter(found -> !found.equals(version) && !INDIRECT.contains(found))
          .forEach(found -> others.add(pom + ": " + found));
    }

    assertTrue(poms.size() > 2, "there are examples");
    assertEquals(List.of(), others, "expected version " + version);
  }

  private static List<String> versions(Path pom) throws IOException {
    return OURS.matcher(Files.readString(pom))
        .results()
        .map(ours -> ours.group(1) == null ? ours.group(2) : ours.group(1))
        .toList();
  }

  private static List<Path> poms() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      return files
          .filter(file -> file.endsWith("pom.xml") && !file.toString().contains("/target/"))
          .toList();
    }
  }
}
