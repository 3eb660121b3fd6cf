package dev.solo5.toolchain.store;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

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
          plain = kept ? plain.resolve(name) : Objects.requireNonNullElse(plain.getParent(), plain);
        }
        default -> plain = plain.resolve(name);
      }
    }
    return plain;
  }

  /** A name as a path in a directory; empty when no file can be called so. */
  public static Optional<Path> in(Path directory, String name) {
    try {
      return Optional.of(of(directory.resolve(name)));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
