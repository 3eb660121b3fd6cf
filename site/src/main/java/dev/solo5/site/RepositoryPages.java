package dev.solo5.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Pages that show files and directories of the repository to which other pages link. */
final class RepositoryPages {
  private static final String README = "README.md";

  /** A project of a user, or something in it: all of its files are on one page. */
  private static final Pattern IN_PROJECT = Pattern.compile("(src/it/[^/]+)(/.*)?");

  private final Repository repository;

  RepositoryPages(Repository repository) {
    this.repository = repository;
  }

  /**
   * The path under which a page is known: a directory of the documentation is its README, a README
   * anywhere else is its directory, and what is in a project is the project.
   */
  String known(String path) {
    Matcher inProject = IN_PROJECT.matcher(path);
    if (inProject.matches() && repository.isDirectory(inProject.group(1))) {
      return inProject.group(1);
    }
    if (repository.isDirectory(path) && (path.isEmpty() || inDocs(path + "/"))) {
      return path.isEmpty() ? README : path + "/" + README;
    }
    return path.endsWith("/" + README) && !inDocs(path) ? Paths.directory(path) : path;
  }

  /** The page of a file or directory that exists. */
  Document of(String path) {
    return repository.isDirectory(path)
        ? new Document(path, path, directory(path))
        : Document.of(path, "# %s\n\n%s".formatted(MarkdownText.escape(path), content(path)));
  }

  private static boolean inDocs(String path) {
    return path.startsWith("docs/");
  }

  private String directory(String path) {
    String readme = path + "/" + README;
    String text = repository.has(readme) ? repository.read(readme) : "";
    String title = text.startsWith("# ") ? "" : "# " + MarkdownText.escape(path) + "\n\n";
    return title + text + "\n\n" + (IN_PROJECT.matcher(path).matches() ? files(path) : list(path));
  }

  private String files(String project) {
    return repository.files(project).stream()
        .map(file -> file.substring(project.length() + 1))
        .filter(name -> !name.equals(README))
        .map(name ->
            "## %s\n\n%s\n".formatted(MarkdownText.code(name), content(project + "/" + name)))
        .collect(Collectors.joining());
  }

  private String list(String directory) {
    return repository.children(directory).stream()
        .map(path -> repository.isDirectory(path) ? path + "/" : path)
        .map(path -> path.substring(directory.length() + 1))
        .filter(name -> !name.equals(README))
        .map(name -> "- " + MarkdownText.code(name) + "\n")
        .collect(Collectors.joining("", "## Files\n\n", ""));
  }

  private String content(String file) {
    return repository
        .text(file)
        .map(text -> MarkdownText.block(extension(file), text))
        .orElse("No text.\n");
  }

  /** Names the language to the highlighter. */
  private static String extension(String path) {
    return path.substring(path.lastIndexOf('.') + 1).replaceFirst(".*/.*", "");
  }
}
