package dev.solo5.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What maven-site-plugin renders: the pages of a checkout, and everything they link to in it. */
final class SiteSource {
  /** The page whose links are the menus. */
  private static final String CONTENTS = "docs/README.md";

  /** Packages of Java, which have Javadoc instead of a page. */
  private static final Pattern PACKAGE = Pattern.compile(".+/src/main/java/(.+/\\w+)");

  private static final String DESCRIPTOR = "site/src/site/site.xml";
  private static final String MARKER = "<!-- menus -->";

  private final Repository repository;
  private final RepositoryPages others;
  private final Map<String, Document> documents = new LinkedHashMap<>();
  private final Map<String, Markdown> parsed = new LinkedHashMap<>();

  /** Pictures by their paths in the repository, which they keep in the site: SVG, which is text. */
  private final Map<String, String> pictures = new LinkedHashMap<>();

  /** What the search of the pages reads: the words below one heading. */
  private record Searched(String title, String heading, String place, String text) {}

  private SiteSource(Repository repository) {
    this.repository = repository;
    this.others = new RepositoryPages(repository);
  }

  /**
   * Content by path.
   *
   * @param generated pages that are in no file, and pages instead of those in files
   */
  static Map<String, String> of(Repository repository, List<Document> generated) {
    SiteSource source = new SiteSource(repository);
    source.collect(generated);
    return source.files();
  }

  private void collect(List<Document> generated) {
    Stream.concat(Stream.of("README.md", "CHANGELOG.md"), repository.markdown("docs").stream())
        .map(path -> Document.of(path, repository.read(path)))
        .forEach(this::add);
    generated.forEach(this::add);
    Deque<Document> unread = new ArrayDeque<>(documents.values());
    while (!unread.isEmpty()) {
      Document document = unread.remove();
      for (String image : markdown(document).images()) {
        target(document, image)
            .filter(repository::has)
            .ifPresent(path -> pictures.put(path, repository.read(path)));
      }
      for (String link : markdown(document).links()) {
        target(document, link)
            .filter(path -> repository.has(path) && !documents.containsKey(path))
            .filter(path -> javadoc(path).isEmpty())
            .map(others::of)
            .ifPresent(found -> {
              add(found);
              unread.add(found);
            });
      }
    }
  }

  private void add(Document document) {
    documents.put(document.source(), document);
    parsed.put(document.source(), Markdown.parse(document.markdown()));
  }

  private Markdown markdown(Document document) {
    return parsed.getOrDefault(document.source(), Markdown.parse(""));
  }

  /** The path that a link leads to; nothing when it leads out of the repository. */
  private static Optional<String> path(Document from, String link) {
    String path = link.replaceFirst("#.*", "");
    return path.isEmpty() || link.contains(":")
        ? Optional.empty()
        : Paths.resolve(from.base(), path);
  }

  /** The source of the page that a link leads to. */
  private Optional<String> target(Document from, String link) {
    return path(from, link).map(others::known);
  }

  /** The page of a package in the Javadoc. */
  private Optional<String> javadoc(String path) {
    Matcher inSources = PACKAGE.matcher(path);
    return inSources.matches() && repository.isDirectory(path)
        ? Optional.of("apidocs/" + inSources.group(1) + "/package-summary.html")
        : Optional.empty();
  }

  private Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    pictures.forEach((path, picture) -> files.put("resources/" + path, picture));
    for (Document document : documents.values()) {
      files.put(
          "markdown/" + document.place() + ".md",
          markdown(document).rewritten(link -> href(document, link)));
    }
    files.put(
        "resources/js/search-index.js",
        "window.searchIndex = " + new JsonMapper().writeValueAsString(searched()) + ";\n");
    files.put("site.xml", repository.read(DESCRIPTOR).replace(MARKER, menus()));
    return files;
  }

  private String href(Document from, String link) {
    Optional<String> path = path(from, link);
    Optional<String> target = path.map(others::known);
    Optional<Document> page = target.map(documents::get);
    Optional<String> place =
        target
            .filter(pictures::containsKey)
            .or(() -> target.flatMap(this::javadoc))
            .or(() -> page.map(Document::page));
    int fragment = link.indexOf('#');
    String anchor =
        fragment >= 0
            ? link.substring(fragment)
            : page.map(shown -> anchor(shown, path.orElseThrow())).orElse("");
    return place.map(to -> Paths.relative(from.page(), to) + anchor).orElse(link);
  }

  /** That of a file, or of the first in a directory, on the page of a directory above it. */
  private String anchor(Document page, String path) {
    return markdown(page).headings().stream()
        .filter(heading -> path.startsWith(page.source() + "/"))
        .filter(heading -> (page.source() + "/" + heading.text() + "/").startsWith(path + "/"))
        .map(heading -> "#" + heading.id())
        .findFirst()
        .orElse("");
  }

  /** Sources are found by their names alone. */
  private List<Searched> searched() {
    List<Searched> found = new ArrayList<>();
    for (Document document : documents.values()) {
      for (Markdown.Section section : markdown(document).sections()) {
        found.add(
            new Searched(
                markdown(document).title(),
                section.heading().text(),
                document.page() + "#" + section.heading().id(),
                isProse(document, section.heading()) ? section.words() : ""));
      }
    }
    return found;
  }

  private boolean isProse(Document document, Heading heading) {
    String source = document.source();
    return source.equals(document.base())
        ? !repository.has(source + "/" + heading.text())
        : source.endsWith(".md");
  }

  private String menus() {
    Document contents = documents.get(CONTENTS);
    if (contents == null) {
      throw new IllegalStateException(CONTENTS + ": no such file");
    }
    StringBuilder xml = new StringBuilder();
    for (Menus.Menu menu : Menus.of(markdown(contents))) {
      xml.append("<menu name=\"").append(escape(menu.title())).append("\">\n");
      for (Menus.Entry entry : menu.entries()) {
        String source = target(contents, entry.link()).orElse("");
        Document page = documents.get(source);
        if (page != null) {
          item(xml, entry.title(), page, below(page));
        }
      }
      xml.append("</menu>\n");
    }
    return xml.toString();
  }

  /** The pages in the directory of a README. */
  private List<Document> below(Document page) {
    return documents.values().stream()
        .filter(other -> page.source().endsWith("/README.md") && !page.source().equals(CONTENTS))
        .filter(other -> other.base().equals(page.base()) && !other.equals(page))
        .toList();
  }

  private void item(StringBuilder xml, String title, Document page, List<Document> below) {
    xml.append("<item name=\"").append(escape(title)).append("\" href=\"").append(page.page());
    xml.append("\">\n");
    below.forEach(other -> item(xml, markdown(other).title(), other, List.of()));
    xml.append("</item>\n");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
