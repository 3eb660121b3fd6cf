package dev.solo5.toolchain.compiler;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The C++ compiler of a C compiler.
 *
 * @param path what is started, absolute
 * @param headerDirectories where the headers of the C++ library are, in the order of searching;
 *     those that freestanding C++ has work
 * @param identity hexadecimal SHA-256 that changes when it or the C compiler does
 */
public record CxxCompiler(Path path, List<Path> headerDirectories, String identity) {
  public CxxCompiler {
    headerDirectories = List.copyOf(headerDirectories);
  }

  /** From {@link #texts}. */
  static CxxCompiler of(List<String> texts) {
    return new CxxCompiler(
        Path.of(texts.get(0)), texts.stream().skip(2).map(Path::of).toList(), texts.get(1));
  }

  /** What is kept of it: path and identity, then the directories. */
  List<String> texts() {
    List<String> texts = new ArrayList<>(List.of(path.toString(), identity));
    headerDirectories.forEach(directory -> texts.add(directory.toString()));
    return texts;
  }
}
