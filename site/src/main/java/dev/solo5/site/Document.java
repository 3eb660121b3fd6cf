package dev.solo5.site;

/**
 * A page before it is rendered. Pages are in the site where their sources are in the repository.
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

  /** Where its page is in the site, without an extension. */
  String place() {
    if (source.equals(base)) {
      return source + "/index";
    }
    if (source.equals(README) || source.endsWith("/" + README)) {
      return source.substring(0, source.length() - README.length()) + "index";
    }
    return source.endsWith(".md") ? source.substring(0, source.length() - ".md".length()) : source;
  }

  /** Where its page is in the site. */
  String page() {
    return place() + ".html";
  }
}
