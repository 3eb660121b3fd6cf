package dev.solo5.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The frame of every page. */
final class Template {
  /** With more headings than this, the third level is left out of a page's table of contents. */
  private static final int MANY = 45;

  private final String frame = resource("page.html");

  /** Pages under one heading of the navigation. */
  record Section(String title, List<Item> items) {}

  /**
   * A link of the navigation.
   *
   * @param current whether it is the page itself
   * @param depth 0, or 1 for a page below another
   */
  record Item(String title, String href, boolean current, int depth) {}

  /** A whole page. The title is its first heading. */
  String page(String place, List<Heading> headings, String content, List<Section> sections) {
    return frame
        .replace("{title}", escape(title(headings)))
        .replace("{style}", Paths.relative(place, "style.css"))
        .replace("{home}", Paths.relative(place, "index.html"))
        .replace("{navigation}", navigation(sections))
        .replace("{content}", withContents(content, contents(headings)));
  }

  static String title(List<Heading> headings) {
    return headings.isEmpty() ? "Untitled" : headings.getFirst().text();
  }

  /** A file that lies beside this class. */
  static String resource(String name) {
    try (InputStream in = Template.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The contents follow the title, which is the first thing to read on a small screen. */
  private static String withContents(String content, String contents) {
    int title = content.indexOf("</h1>");
    int after = title < 0 ? 0 : title + "</h1>".length();
    return content.substring(0, after) + contents + content.substring(after);
  }

  private static String navigation(List<Section> sections) {
    StringBuilder html = new StringBuilder();
    for (Section section : sections) {
      if (!section.title().isEmpty()) {
        html.append("<h2>%s</h2>\n".formatted(escape(section.title())));
      }
      html.append("<ul>\n");
      for (Item item : section.items()) {
        html.append(
            "<li%s><a href=\"%s\"%s>%s</a></li>\n"
                .formatted(
                    item.depth() == 0 ? "" : " class=\"below\"",
                    escape(item.href()),
                    item.current() ? " aria-current=\"page\"" : "",
                    escape(item.title())));
      }
      html.append("</ul>\n");
    }
    return html.toString();
  }

  private static String contents(List<Heading> headings) {
    int deepest = headings.size() > MANY ? 2 : 3;
    List<Heading> shown =
        headings.stream()
            .filter(heading -> heading.level() > 1 && heading.level() <= deepest)
            .toList();
    if (shown.size() < 2) {
      return "";
    }
    StringBuilder html =
        new StringBuilder(
            "<nav class=\"toc\" aria-label=\"On this page\">\n<div>\n<h2>On this page</h2>\n<ul>\n");
    for (Heading heading : shown) {
      html.append(
          "<li%s><a href=\"#%s\">%s</a></li>\n"
              .formatted(
                  heading.level() == 2 ? "" : " class=\"below\"",
                  escape(heading.id()),
                  escape(heading.text())));
    }
    return html.append("</ul>\n</div>\n</nav>\n").toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
