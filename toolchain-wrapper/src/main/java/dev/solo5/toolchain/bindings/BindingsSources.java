package dev.solo5.toolchain.bindings;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The sources of the bindings, by their path in the bindings' tree.
 *
 * <p>{@code files.txt} names all files; {@code sources/TARGET-ARCH.txt} names what is compiled for
 * a target, in link order.
 */
public interface BindingsSources {
  /** The files of that path, or empty when there is none. */
  Optional<byte[]> file(String path) throws IOException;

  /** The lines of a text file, blank ones left out; empty when there is no such file. */
  default Optional<List<String>> lines(String path) throws IOException {
    return file(path)
        .map(bytes ->
            new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList());
  }

  /** All files, sorted by path. */
  default SortedMap<String, byte[]> all() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String path : lines("files.txt").orElseThrow(() -> missing("files.txt"))) {
      files.put(path, file(path).orElseThrow(() -> missing(path)));
    }
    return files;
  }

  /** What the files are in, and what says how they are compiled; empty when that is not known. */
  default Optional<List<Path>> jars() {
    return Optional.empty();
  }

  /** The sources in the bindings' jar. */
  static BindingsSources onClassPath() {
    return new ClassPathSources();
  }

  private static FileNotFoundException missing(String path) {
    return new FileNotFoundException(path + " is missing from the bindings");
  }
}
