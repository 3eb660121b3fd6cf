package dev.solo5.site;

import static dev.solo5.site.Checkout.REPOSITORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every link leads somewhere, as GitHub shows the Markdown; {@link RenderedTest} has the site. */
class LinksTest {
  @Test
  void ofTheMarkdown() {
    BrokenLinks check = new BrokenLinks(LinksTest::anchorsOfFile);
    // Parts of pages are checked in the pages.
    List<String> files =
        REPOSITORY.markdown("").stream()
            .filter(file -> !file.startsWith("site/src/main/resources/"))
            .filter(file -> !file.startsWith("guest-java/translator/src/test/resources/"))
            .toList();
    List<String> broken = new ArrayList<>();
    for (String file : files) {
      Markdown markdown = Markdown.parse(REPOSITORY.read(file));
      broken.addAll(check.in(file, markdown.links()));
      broken.addAll(check.in(file, markdown.images()));
    }

    assertTrue(files.size() > 20 && files.contains("README.md"), "found " + files);
    assertEquals(List.of(), broken);
  }

  private static Optional<List<String>> anchorsOfFile(String path) {
    if (!REPOSITORY.has(path)) {
      return Optional.empty();
    }
    return Optional.of(
        path.endsWith(".md")
            ? Markdown.parse(REPOSITORY.read(path)).headings().stream().map(Heading::id).toList()
            : List.of());
  }
}
