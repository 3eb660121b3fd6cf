package dev.solo5.site;

import dev.solo5.site.goal.GoalPages;
import dev.solo5.site.javadoc.SourceIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes what maven-site-plugin renders: arguments are the root of the checkout and the directory
 * to write to.
 */
public final class Main {
  private Main() {}

  /** Writes every file anew: the renderer takes those that are newer than their pages. */
  public static void main(String[] args) throws IOException {
    Path output = Path.of(args[1]);
    for (Map.Entry<String, String> file : files(new Repository(Path.of(args[0]))).entrySet()) {
      Path path = output.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  /** All of it: content by path. */
  static Map<String, String> files(Repository repository) {
    return SiteSource.of(repository, GoalPages.of(repository, new SourceIndex(repository)));
  }
}
