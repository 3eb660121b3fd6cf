package dev.solo5.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a checkout. Paths are relative to its root and written with {@code /}; that of the
 * root itself is empty.
 *
 * @param root its directory
 */
public record Repository(Path root) {
  /** What builds leave behind, and what no reader wants to see. */
  private static final Set<String> HIDDEN = Set.of("target", ".git", ".idea", ".vscode");

  /** Takes the normal form of the root. */
  public Repository {
    root = root.toAbsolutePath().normalize();
  }

  /** Whether there is such a file or directory, and it is not what a build left behind. */
  public boolean has(String path) {
    return Files.exists(root.resolve(path))
        && Stream.of(path.split("/", -1)).noneMatch(HIDDEN::contains);
  }

  /** Whether it is a directory. */
  public boolean isDirectory(String path) {
    return Files.isDirectory(root.resolve(path));
  }

  /** The content of a text file. */
  public String read(String path) {
    return text(path).orElseThrow(() -> new IllegalArgumentException(path + ": not text"));
  }

  /** The content, or nothing if the file is not text. */
  public Optional<String> text(String path) {
    try {
      return Optional.of(Files.readString(root.resolve(path)));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** The paths in a directory, directories first, then by name. */
  public List<String> children(String directory) {
    try (Stream<Path> files = Files.list(root.resolve(directory))) {
      return files
          .map(this::name)
          .filter(this::has)
          .sorted(
              Comparator.comparing((String path) -> !isDirectory(path)).thenComparing(path -> path))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(directory, e);
    }
  }

  /** The files in a directory and below, by path. */
  public List<String> files(String directory) {
    return children(directory).stream()
        .flatMap(path -> isDirectory(path) ? files(path).stream() : Stream.of(path))
        .sorted()
        .toList();
  }

  /** Those that are Markdown. */
  public List<String> markdown(String directory) {
    return files(directory).stream().filter(file -> file.endsWith(".md")).toList();
  }

  private String name(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
