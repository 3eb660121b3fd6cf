package dev.solo5.toolchain.store;

import java.nio.file.Files;
import java.nio.file.Path;

/** Names of files without detours. */
public final class PlainNames {
  private PlainNames() {}

  /**
   * The name without {@code .} and {@code ..}, but for a {@code ..} behind a symbolic link: it
   * leads to where the link's directory lies, not back.
   *
   * @param path absolute
   */
  public static Path of(Path path) {
    Path plain = path.getRoot();
    if (plain == null) {
      throw new IllegalArgumentException(path + ", expected an absolute path");
    }
    boolean kept = false;
    for (Path name : path) {
      switch (name.toString()) {
        case "." -> {}
        case ".." -> {
          kept = kept || Files.isSymbolicLink(plain);
          plain = kept ? plain.resolve(name) : up(plain);
        }
        default -> plain = plain.resolve(name);
      }
    }
    return plain;
  }

  private static Path up(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }
}
