package dev.solo5.site;

/** Pages that show files and directories of the repository to which other pages link. */
final class RepositoryPages {
  private static final String README = "README.md";

  /** Projects to read: from a directory in here, links lead to its files. */
  private static final String EXAMPLES = "src/it/";

  private final Repository repository;

  RepositoryPages(Repository repository) {
    this.repository = repository;
  }

  /**
   * The path under which a page is known: a directory of the documentation is its README, a README
   * anywhere else is its directory.
   */
  String known(String path) {
    if (repository.isDirectory(path) && (path.isEmpty() || inDocs(path + "/"))) {
      return path.isEmpty() ? README : path + "/" + README;
    }
    return path.endsWith("/" + README) && !inDocs(path) ? Paths.directory(path) : path;
  }

  /** The page of a file or directory that exists. */
  Document of(String path) {
    return repository.isDirectory(path) ? directory(path) : file(path);
  }

  private static boolean inDocs(String path) {
    return path.startsWith("docs/");
  }

  private Document directory(String path) {
    String readme = path + "/" + README;
    StringBuilder text = new StringBuilder(repository.has(readme) ? repository.read(readme) : "");
    if (text.indexOf("# ") != 0) {
      text.insert(0, "# " + MarkdownText.escape(path) + "\n\n");
    }
    text.append("\n\n## Files\n\n");
    for (String child : repository.children(path)) {
      String name = child.substring(path.length() + 1);
      if (!name.equals(README)) {
        String shown = MarkdownText.code(repository.isDirectory(child) ? name + "/" : name);
        text.append(
            (child.startsWith(EXAMPLES) ? "- [%s](<%s>)\n" : "- %s\n").formatted(shown, name));
      }
    }
    return new Document(path, path, text.toString());
  }

  private Document file(String path) {
    String body =
        repository
            .text(path)
            .map(text -> MarkdownText.block(extension(path), text))
            .orElse("No text.\n");
    return Document.of(path, "# %s\n\n%s".formatted(MarkdownText.escape(path), body));
  }

  /** Names the language to the highlighter. */
  private static String extension(String path) {
    return path.substring(path.lastIndexOf('.') + 1).replaceFirst(".*/.*", "");
  }
}
