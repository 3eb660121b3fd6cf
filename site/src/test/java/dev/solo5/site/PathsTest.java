package dev.solo5.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathsTest {
  @ParameterizedTest
  @CsvSource({
    "index.html, style.css, style.css",
    "goals/run.html, style.css, ../style.css",
    "goals/run.html, goals/build.html, build.html",
    "goals/run.html, files/src/it/hello.html, ../files/src/it/hello.html",
    "files/src/it/hello.html, files/src/it/hello/pom.xml.html, hello/pom.xml.html"
  })
  void leadFromOneFileToAnother(String from, String to, String link) {
    assertEquals(link, Paths.relative(from, to));
    assertEquals(Optional.of(to), Paths.resolve(Paths.directory(from), link));
  }

  @Test
  void mayStayWhereTheyAre() {
    assertEquals(Optional.of("a/b"), Paths.resolve("a", "./b/"));
  }

  @Test
  void doNotLeaveTheTop() {
    assertEquals(Optional.empty(), Paths.resolve("docs", "../../other"));
  }
}
