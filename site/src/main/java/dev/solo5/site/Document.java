package dev.solo5.site;

/**
 * A page before it is rendered.
 *
 * @param source the file or directory of the repository that it shows, or would be
 * @param base the directory that its links are relative to
 * @param markdown its text; the first heading is its title
 */
public record Document(String source, String base, String markdown) {
  private static final String README = "README.md";

  /** A Markdown file. */
  public static Document of(String source, String markdown) {
    return new Document(source, Paths.directory(source), markdown);
  }

  /** Where its page is in the site. */
  public String place() {
    if (source.equals(README)) {
      return "index.html";
    }
    if (source.equals("docs/" + README)) {
      return "documentation.html";
    }
    if (source.equals("CHANGELOG.md")) {
      return "changelog.html";
    }
    if (source.startsWith("docs/") && source.endsWith(".md")) {
      String name = source.substring("docs/".length());
      return name.endsWith("/" + README)
          ? name.substring(0, name.length() - README.length()) + "index.html"
          : name.substring(0, name.length() - "md".length()) + "html";
    }
    return "files/" + source + ".html";
  }
}
