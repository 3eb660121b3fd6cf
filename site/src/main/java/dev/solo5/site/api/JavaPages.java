package dev.solo5.site.api;

import dev.solo5.site.Document;
import dev.solo5.site.MarkdownText;
import dev.solo5.site.Repository;
import dev.solo5.site.javadoc.Offered;
import dev.solo5.site.javadoc.SourceIndex;
import java.util.ArrayList;
import java.util.List;

/** A page for each package that people program against, from its sources, and their index. */
public final class JavaPages {
  private static final String DIRECTORY = "docs/java/";
  private static final String INDEX = DIRECTORY + "README.md";

  /** Where the index has its list. */
  static final String MARKER = "<!-- packages -->";

  private static final List<Interface> INTERFACES =
      List.of(
          new Interface("launcher", "solo5-launcher", "starts guests from Java"),
          new Interface("junit", "solo5-junit", "guests in tests of JUnit"),
          new Interface("ready", "solo5-ready", "conditions for waiting until a guest is ready"));

  /**
   * A package.
   *
   * @param name its last name, which is its module's too
   * @param artifact which has it
   */
  private record Interface(String name, String artifact, String purpose) {
    String packageName() {
      return "dev.solo5." + name;
    }
  }

  private JavaPages() {}

  /** All of them. */
  public static List<Document> of(Repository repository, SourceIndex sources) {
    List<Document> documents = new ArrayList<>();
    StringBuilder list = new StringBuilder("| package | artifact | for |\n|---|---|---|\n");
    for (Interface one : INTERFACES) {
      list.append("| [`" + one.packageName() + "`](" + one.name() + ".md) | `" + one.artifact())
          .append("` | " + one.purpose() + " |\n");
      documents.add(
          Document.of(
              DIRECTORY + one.name() + ".md", page(one, sources.offered(one.packageName()))));
    }
    documents.addFirst(Document.of(INDEX, repository.read(INDEX).replace(MARKER, list.toString())));
    return documents;
  }

  private static String page(Interface one, List<Offered> types) {
    StringBuilder page = new StringBuilder("# " + one.packageName() + "\n\n");
    page.append("Artifact `dev.solo5:" + one.artifact() + "`: " + one.purpose() + ".\n\n");
    for (Offered type : types) {
      page.append("## " + MarkdownText.escape(type.name()) + "\n\n");
      page.append(MarkdownText.block("java", type.declaration())).append('\n');
      page.append(type.comment()).append("\n\n");
      for (Offered.Member member : type.members()) {
        page.append(MarkdownText.block("java", member.declaration())).append('\n');
        page.append(member.comment()).append("\n\n");
      }
    }
    return page.toString();
  }
}
