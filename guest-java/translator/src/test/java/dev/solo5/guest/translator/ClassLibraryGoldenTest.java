package dev.solo5.guest.translator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/java-class-library.md}; {@code -Dgolden.write=true} writes it. */
class ClassLibraryGoldenTest {
  private static final Path PAGE = Path.of("../../docs/java-class-library.md");

  /** A later JDK has more. */
  private static final int FEATURE = 25;

  @Test
  void thePageIsWhatGuestsHave() throws Exception {
    assertEquals(FEATURE, Runtime.version().feature(), "the page is of JDK " + FEATURE);
    List<Path> all =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    String preface = Files.readString(Path.of("src/test/resources/class-library.md"));
    try (var page = new ClassLibraryPage(all)) {
      String text = page.text(preface);
      if (Boolean.getBoolean("golden.write")) {
        Files.writeString(PAGE, text);
      }
      assertEquals(Files.readString(PAGE), text);
    }
  }
}
