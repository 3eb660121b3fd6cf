package dev.solo5.site;

import dev.solo5.site.api.JavaPages;
import dev.solo5.site.error.ErrorPage;
import dev.solo5.site.goal.GoalPages;
import dev.solo5.site.javadoc.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the site: arguments are the root of the checkout and the directory to write to. */
public final class Main {
  private Main() {}

  /** Renders every page anew; files of pages that are no more stay until {@code clean}. */
  public static void main(String[] args) throws IOException {
    Repository repository = new Repository(Path.of(args[0]));
    Path output = Path.of(args[1]);
    for (Map.Entry<String, String> page : pages(repository).entrySet()) {
      Path file = output.resolve(page.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, page.getValue());
    }
  }

  /** The whole site: content by path. */
  static Map<String, String> pages(Repository repository) {
    Sources sources = new Sources(repository);
    List<Document> generated = new ArrayList<>(GoalPages.of(repository, sources));
    generated.addAll(JavaPages.of(repository, sources));
    generated.add(ErrorPage.of(repository, sources));
    return Site.render(repository, generated);
  }
}
