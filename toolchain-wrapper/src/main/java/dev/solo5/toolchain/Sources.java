package dev.solo5.toolchain;

import dev.solo5.toolchain.store.LinkedTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files that a compiler makes objects of. */
public final class Sources {
  private Sources() {}

  /**
   * The sources below {@code directory}, sorted, symbolic links followed; none when it does not
   * exist.
   *
   * @throws IOException when it can't be read
   */
  public static List<Path> below(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    return LinkedTree.files(directory, _ -> false).stream().filter(Sources::isSource).toList();
  }

  /** Whether the name is that of a source: C, C++ or assembly. */
  public static boolean isSource(Path file) {
    return Language.of(file).isPresent();
  }

  /** The last dot of the file's name and what follows; empty when there is none. */
  static String suffix(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot);
  }
}
