package dev.solo5.site.error;

import dev.solo5.site.Document;
import dev.solo5.site.MarkdownText;
import dev.solo5.site.Repository;
import dev.solo5.site.javadoc.SourceIndex;
import dev.solo5.site.javadoc.TypeDoc;

/** The page of all errors: for each its name, an example, when it comes and what to do. */
public final class ErrorPage {
  private static final String PAGE = "docs/errors.md";

  /** Where the page has its list. */
  static final String MARKER = "<!-- problems -->";

  private ErrorPage() {}

  /** The page with its list. */
  public static Document of(Repository repository, SourceIndex sources) {
    StringBuilder list = new StringBuilder();
    for (Catalogue.Part part : Catalogue.parts()) {
      list.append("## %s\n\n%s\n\n".formatted(part.title(), part.about()));
      for (Example example : part.examples()) {
        list.append(entry(example, sources));
      }
    }
    return Document.of(PAGE, repository.read(PAGE).replace(MARKER, list));
  }

  private static String entry(Example example, SourceIndex sources) {
    Class<?> type = example.problem().getClass();
    return "### %s\n\n%s\n%s\n\n**Cure.** %s\n\n"
        .formatted(
            type.getSimpleName(),
            MarkdownText.block("text", example.message()),
            cause(type, sources),
            example.cure());
  }

  /** What the source says of the type. */
  static String cause(Class<?> type, SourceIndex sources) {
    return sources.find(type.getName()).map(TypeDoc::comment).orElse("");
  }
}
