package dev.solo5.bindings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All C and C++ of the project, not of this module alone, is as {@code .clang-format} says. */
class CStyleTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern C = Pattern.compile(".*\\.(c|h|cc|cpp)");

  /** The oldest version that knows every option of {@code .clang-format}. */
  private static final int OLDEST = 14;

  /** Files that keep their form, and why. Assembly and linker scripts are not C. */
  private static final Map<String, String> EXEMPT =
      Map.of(
          "src/it/bad-sources/compile/main.c",
          "has an error at a line and column that a test expects",
          "src/it/bad-sources/compile/other.c",
          "does not parse: versions of clang-format differ about it");

  @BeforeEach
  void clangFormatIsInstalled() {
    int version = version();
    Assumptions.assumeTrue(version > 0, "clang-format is not installed");
    Assumptions.assumeTrue(
        version >= OLDEST, "clang-format " + version + " is older than " + OLDEST);
  }

  @Test
  void allSourcesHaveTheStyle() throws IOException {
    List<String> sources = sources();
    sources.removeAll(EXEMPT.keySet());
    Finished finished = check(ROOT, sources);
    Set<String> differing = new TreeSet<>();
    Matcher place =
        Pattern.compile("(?m)^(\\S+?):\\d+:\\d+: (?:error|warning): code should be clang-formatted")
            .matcher(finished.output());
    while (place.find()) {
      differing.add(place.group(1));
    }
    if (finished.status() != 0 || !finished.output().isEmpty()) {
      fail(
          "%s\nTo mend these: cd %s && clang-format -i %s"
              .formatted(finished.output(), ROOT, String.join(" ", differing)));
    }
  }

  @Test
  void exemptFilesExist() throws IOException {
    assertTrue(sources().containsAll(EXEMPT.keySet()), EXEMPT::toString);
  }

  @Test
  void aDifferenceIsFound() throws IOException {
    Path folder = Built.scratch("style");
    Files.copy(
        ROOT.resolve(".clang-format"),
        folder.resolve(".clang-format"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(folder.resolve("braces.c"), "int one(void) {\n  return 1;\n}\n");
    Finished finished = check(folder, List.of("braces.c"));
    assertEquals(1, finished.status(), finished::output);
    assertTrue(finished.output().startsWith("braces.c:1:14: error: "), finished::output);
  }

  private static Finished check(Path folder, List<String> sources) {
    List<String> command = new ArrayList<>(List.of("clang-format", "--dry-run", "-Werror"));
    command.addAll(sources);
    return Finished.run(folder, command);
  }

  /** Relative to the root, sorted; what builds leave in {@code target} is no source. */
  private static List<String> sources() throws IOException {
    List<String> sources = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            boolean skipped = name.equals("target") || name.startsWith(".");
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = ROOT.relativize(file).toString();
            if (attributes.isRegularFile() && C.matcher(name).matches()) {
              sources.add(name);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    sources.sort(null);
    return sources;
  }

  /** The major version of clang-format, or 0 if there is none. */
  private static int version() {
    Finished finished =
        Finished.run(
            ROOT, List.of("sh", "-c", "command -v clang-format && clang-format --version"));
    Matcher version = Pattern.compile("version (\\d+)").matcher(finished.output());
    return finished.status() == 0 && version.find() ? Integer.parseInt(version.group(1)) : 0;
  }
}
