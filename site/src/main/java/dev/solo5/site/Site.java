package dev.solo5.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All pages of a checkout, and everything they link to in it. */
public final class Site {
  /** The page whose links are the navigation. */
  private static final String CONTENTS = "docs/README.md";

  private final Repository repository;
  private final RepositoryPages others;
  private final Map<String, Document> documents = new LinkedHashMap<>();

  /** Pictures by their paths in the repository, which they keep in the site: SVG, which is text. */
  private final Map<String, String> pictures = new LinkedHashMap<>();

  private Site(Repository repository) {
    this.repository = repository;
    this.others = new RepositoryPages(repository);
  }

  /**
   * Renders it: content by path in the site.
   *
   * @param generated pages that are in no file, and pages instead of those in files
   */
  public static Map<String, String> render(Repository repository, List<Document> generated) {
    Site site = new Site(repository);
    site.collect(generated);
    return site.pages();
  }

  private void collect(List<Document> generated) {
    add("README.md");
    add("CHANGELOG.md");
    repository.markdown("docs").forEach(this::add);
    generated.forEach(document -> documents.put(document.source(), document));
    Deque<Document> unread = new ArrayDeque<>(documents.values());
    while (!unread.isEmpty()) {
      Document document = unread.remove();
      Markdown markdown = Markdown.parse(document.markdown());
      for (String image : markdown.images()) {
        target(document, image)
            .filter(repository::has)
            .ifPresent(path -> pictures.put(path, repository.read(path)));
      }
      for (String link : markdown.links()) {
        Optional<String> path = target(document, link).filter(repository::has);
        if (path.isPresent() && !documents.containsKey(path.get())) {
          Document found = others.of(path.get());
          documents.put(found.source(), found);
          unread.add(found);
        }
      }
    }
  }

  private void add(String path) {
    documents.put(path, Document.of(path, repository.read(path)));
  }

  /** The source of the page that a link leads to; nothing when it leads out of the repository. */
  private Optional<String> target(Document from, String link) {
    String path = link.replaceFirst("#.*", "");
    if (path.isEmpty() || link.contains(":")) {
      return Optional.empty();
    }
    return Paths.resolve(from.base(), path).map(others::known);
  }

  private Map<String, String> pages() {
    Map<String, String> pages = new TreeMap<>();
    pages.put("style.css", Template.resource("style.css"));
    pages.putAll(pictures);
    Document contents = documents.get(CONTENTS);
    if (contents == null) {
      throw new IllegalStateException(CONTENTS + ": no such file");
    }
    Navigation navigation = Navigation.of(Markdown.parse(contents.markdown()));
    Template template = new Template();
    for (Document document : documents.values()) {
      Markdown markdown = Markdown.parse(document.markdown());
      pages.put(
          document.place(),
          template.page(
              document.place(),
              markdown.headings(),
              markdown.html(link -> href(document, document, link)),
              sections(navigation, contents, document)));
    }
    return pages;
  }

  /** A link of a page's text, put into another page. */
  private String href(Document page, Document written, String link) {
    Optional<String> picture = target(written, link).filter(pictures::containsKey);
    if (picture.isPresent()) {
      return Paths.relative(page.place(), picture.get());
    }
    Document to = target(written, link).map(documents::get).orElse(null);
    if (to == null) {
      return link;
    }
    int fragment = link.indexOf('#');
    return Paths.relative(page.place(), to.place())
        + (fragment < 0 ? "" : link.substring(fragment));
  }

  private List<Template.Section> sections(Navigation navigation, Document contents, Document page) {
    return navigation.sections().stream()
        .map(section ->
            new Template.Section(
                section.title(),
                section.entries().stream()
                    .flatMap(entry -> items(entry, contents, page).stream())
                    .toList()))
        .toList();
  }

  /** The item of an entry, and below it the pages of its directory when the page is in there. */
  private List<Template.Item> items(Navigation.Entry entry, Document contents, Document page) {
    List<Template.Item> items = new ArrayList<>();
    String source = target(contents, entry.link()).orElse("");
    items.add(
        new Template.Item(
            entry.title(), href(page, contents, entry.link()), source.equals(page.source()), 0));
    if (source.endsWith("/README.md") && page.base().equals(Paths.directory(source))) {
      documents.values().stream()
          .filter(other -> other.base().equals(page.base()) && !other.source().equals(source))
          .map(other ->
              new Template.Item(
                  Template.title(Markdown.parse(other.markdown()).headings()),
                  Paths.relative(page.place(), other.place()),
                  other.equals(page),
                  1))
          .forEach(items::add);
    }
    return items;
  }
}
