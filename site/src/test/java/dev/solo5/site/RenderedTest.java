package dev.solo5.site;

import static dev.solo5.site.Checkout.REPOSITORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The site as it was rendered: links, anchors, no need of other hosts, fit for every reader. */
class RenderedTest {
  private static final Path SITE = Path.of("target/site");
  private static final Path JAVADOC = SITE.resolve("apidocs");

  private static final Map<String, Document> PAGES = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    try (Stream<Path> files = Files.walk(SITE)) {
      for (Path file :
          files
              .filter(path -> path.toString().endsWith(".html") && !path.startsWith(JAVADOC))
              .toList()) {
        PAGES.put(SITE.relativize(file).toString(), Jsoup.parse(Files.readString(file)));
      }
    }
    assertTrue(PAGES.size() > 30, "rendered " + PAGES.keySet());
  }

  @Test
  void hasNoLinkThatLeadsNowhere() {
    BrokenLinks check = new BrokenLinks(RenderedTest::anchors);
    List<String> broken = new ArrayList<>();
    PAGES.forEach((path, page) -> broken.addAll(check.in(path, links(page))));

    assertEquals(List.of(), broken);
  }

  @Test
  void leadsFromTheFirstPageToEachPage() {
    Set<String> unseen = new TreeSet<>(PAGES.keySet());
    Deque<String> next = new ArrayDeque<>(List.of("index.html"));
    while (!next.isEmpty()) {
      String path = next.remove();
      if (unseen.remove(path)) {
        for (Element link : page(path).select("article a[href]")) {
          Paths.resolve(Paths.directory(path), link.attr("href").replaceFirst("#.*", ""))
              .ifPresent(next::add);
        }
      }
    }

    assertEquals(Set.of(), unseen, "named in docs/README.md, or by a page it names");
  }

  @Test
  void hasUniqueAnchors() {
    List<String> twice = new ArrayList<>();
    PAGES.forEach((path, page) -> {
      Set<String> seen = new HashSet<>();
      page.select("[id]").eachAttr("id").stream()
          .filter(id -> !seen.add(id))
          .map(id -> path + "#" + id)
          .forEach(twice::add);
    });

    assertEquals(List.of(), twice);
  }

  /** It is read from files, offline, and tells nobody who reads it. */
  @Test
  void needsNoOtherHost() throws IOException {
    List<String> loaded = new ArrayList<>();
    for (Document page : PAGES.values()) {
      loaded.addAll(page.select("[src]").eachAttr("src"));
      loaded.addAll(page.select("link[href]").eachAttr("href"));
    }
    String style = Files.readString(SITE.resolve("css/site.css"));

    assertEquals(List.of(), loaded.stream().filter(link -> link.contains("//")).toList());
    assertFalse(Pattern.compile("@import|url\\(").matcher(style).find());
    assertFalse(Files.readString(SITE.resolve("js/site.js")).matches("(?s).*(//\\w|fetch\\().*"));
  }

  @Test
  void isFitForReadersOfScreens() {
    Set<String> titles = new HashSet<>();
    PAGES.forEach((path, page) -> {
      assertEquals("en", page.select("html").attr("lang"), path);
      assertTrue(titles.add(page.title()) || path.endsWith("index.html"), path + page.title());
      assertEquals(1, page.select("article h1").size(), path);
      assertEquals(List.of(), page.select("img:not([alt])").eachAttr("src"), path);
      assertEquals(1, page.select("main").size(), path);
      assertFalse(page.select("#pages a").isEmpty(), path);
    });
  }

  /** Documented, listed, and compared with the newest release: the same packages. */
  @Test
  void hasJavadocOfThePackagesThatStayCompatible() throws IOException {
    List<String> listed = groups("(?m)^\\| \\[`(dev[\\w.]+)`]", REPOSITORY.read("docs/java.md"));
    List<String> compared =
        REPOSITORY.files("").stream()
            .filter(file -> file.endsWith("/pom.xml") && !file.startsWith("src/"))
            .flatMap(
                file -> groups("<api.packages>(.+)</api.packages>", REPOSITORY.read(file)).stream())
            .flatMap(packages -> Stream.of(packages.split(";")))
            .sorted()
            .toList();

    assertEquals(listed.stream().sorted().toList(), compared);
    assertEquals(
        compared, Files.readAllLines(JAVADOC.resolve("element-list")).stream().sorted().toList());
    assertTrue(
        Files.readString(JAVADOC.resolve("type-search-index.js"))
            .contains("{\"p\":\"dev.solo5.junit\",\"l\":\"GuestAssert\""),
        "as js/site.js reads it");
  }

  /** What nobody outside may call has no page, and what has one is explained. */
  @Test
  void hasJavadocOnlyOfWhatIsPublicAndExplained() throws IOException {
    for (String name : Files.readAllLines(JAVADOC.resolve("element-list"))) {
      Path directory = JAVADOC.resolve(name.replace('.', '/'));
      Document types = Jsoup.parse(Files.readString(directory.resolve("package-summary.html")));
      Elements explained = types.select("#class-summary .col-last:not(.table-header)");

      assertFalse(explained.isEmpty(), name);
      assertEquals(List.of(), explained.not(":has(.block)").eachText(), name);
    }
    assertFalse(Files.exists(JAVADOC.resolve("dev/solo5/junit/Session.html")));
    assertTrue(javadoc("launcher/Disk").select("[id=temporary(long)]").hasText());
    assertTrue(javadoc("junit/GuestAssert").select("#class-description .block").hasText());
    assertFalse(javadoc("ready/Ready").select("[id^=http(]").isEmpty());
  }

  /** What the renderer does not take for Markdown shows its marks. */
  @Test
  void showsNoMarkdown() {
    List<String> marks = new ArrayList<>();
    PAGES.forEach((path, page) ->
        page.select("article p, article td").stream()
            .map(Element::ownText)
            .filter(text -> text.matches(".*(\\|\\s*[-\u2014]|\\]\\(|\\*\\*|\u2013\\w).*"))
            .forEach(text -> marks.add(path + ": " + text)));

    assertEquals(List.of(), marks);
  }

  @Test
  void findsWordsInPagesAndLeadsThere() throws IOException {
    String script = Files.readString(SITE.resolve("js/search-index.js"));
    JsonNode index =
        new JsonMapper().readTree(script.replaceFirst("^[^=]*=", "").replaceFirst(";\\s*$", ""));
    BrokenLinks check = new BrokenLinks(RenderedTest::anchors);
    List<String> places = index.valueStream().map(entry -> entry.get("place").asString()).toList();

    assertTrue(places.contains("docs/goals/run.html#expectedstatus"), places.toString());
    assertEquals(List.of(), check.in("index.html", places));
  }

  private static Optional<List<String>> anchors(String path) {
    if (PAGES.containsKey(path)) {
      return Optional.of(page(path).select("[id]").eachAttr("id"));
    }
    return Files.isRegularFile(SITE.resolve(path)) ? Optional.of(List.of()) : Optional.empty();
  }

  private static List<String> groups(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static Document javadoc(String type) throws IOException {
    return Jsoup.parse(Files.readString(JAVADOC.resolve("dev/solo5/" + type + ".html")));
  }

  private static List<String> links(Document page) {
    List<String> links = new ArrayList<>(page.select("[href]").eachAttr("href"));
    links.addAll(page.select("[src]").eachAttr("src"));
    return links;
  }

  private static Document page(String path) {
    return PAGES.getOrDefault(path, new Document(path));
  }
}
