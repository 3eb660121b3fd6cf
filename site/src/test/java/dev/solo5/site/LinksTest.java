package dev.solo5.site;

import static dev.solo5.site.Checkout.REPOSITORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every link leads somewhere: as GitHub shows the Markdown, and in the pages of the site. */
class LinksTest {
  private static final Pattern HREF = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");

  private static Map<String, String> pages = Map.of();

  @BeforeAll
  static void render() {
    pages = Main.pages(REPOSITORY);
  }

  @Test
  void ofTheMarkdown() {
    BrokenLinks check = new BrokenLinks(LinksTest::anchorsOfFile);
    // Parts of pages are checked in the pages.
    List<String> files =
        REPOSITORY.markdown("").stream()
            .filter(file -> !file.startsWith("site/src/main/resources/"))
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

  @Test
  void ofThePages() {
    Map<String, List<String>> anchors = new HashMap<>();
    pages.forEach((path, html) -> anchors.put(path, all(ID, html)));
    BrokenLinks check = new BrokenLinks(path -> Optional.ofNullable(anchors.get(path)));
    List<String> broken = new ArrayList<>();
    pages.forEach((path, html) -> broken.addAll(check.in(path, all(HREF, html))));

    assertTrue(pages.size() > 30, "rendered " + pages.keySet());
    assertEquals(List.of(), broken);
  }

  @Test
  void leadFromTheFirstPageToEachPage() {
    Set<String> unseen = new TreeSet<>(pages.keySet());
    Deque<String> next = new ArrayDeque<>(List.of("index.html"));
    while (!next.isEmpty()) {
      String path = next.remove();
      if (unseen.remove(path)) {
        for (String link : all(HREF, article(pages.getOrDefault(path, "")))) {
          Paths.resolve(Paths.directory(path), link.replaceFirst("#.*", "")).ifPresent(next::add);
        }
      }
    }

    assertEquals(Set.of("style.css"), unseen, "named in docs/README.md, or by a page it names");
  }

  @Test
  void areUniqueAnchors() {
    List<String> twice = new ArrayList<>();
    pages.forEach((path, html) -> {
      Set<String> seen = new HashSet<>();
      all(ID, html).stream()
          .filter(id -> !seen.add(id))
          .map(id -> path + "#" + id)
          .forEach(twice::add);
    });

    assertEquals(List.of(), twice);
  }

  /** Without the navigation, which is on every page. */
  private static String article(String html) {
    int end = html.indexOf("</article>");
    return end < 0 ? "" : html.substring(html.indexOf("<article>"), end);
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

  private static List<String> all(Pattern pattern, String html) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(html);
    while (matcher.find()) {
      found.add(matcher.group(1).replace("&amp;", "&"));
    }
    return found;
  }
}
