package dev.solo5.toolchain.bindings;

import dev.solo5.toolchain.store.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Keys of entries kept between builds: computing one means reading all sources of the bindings. A
 * key holds for one state of the jars and one compiler. Memory that can't be read or written only
 * means computing again.
 */
final class EntryKeys {
  private final Path root;
  private final Optional<Path> directory;

  /**
   * @param root of the store
   * @param stamp of the jars; empty when they can't be told apart from changed ones
   */
  EntryKeys(Path root, Optional<String> stamp, String compilerIdentity) {
    this.root = root;
    this.directory =
        stamp.map(jars ->
            root.resolve("keys").resolve(new Digest().add(jars).add(compilerIdentity).hex()));
  }

  /**
   * The entry of a kind that {@code name} had.
   *
   * @return empty when it is not known or gone; it is not looked into
   */
  Optional<Path> recall(String kind, String name) {
    if (directory.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path entry = root.resolve(kind).resolve(Files.readString(file(kind, name)));
      return Files.isDirectory(entry) ? Optional.of(entry) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  void remember(String kind, String name, Path entry) {
    if (directory.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(directory.get());
      Path fresh = Files.createTempFile(directory.get(), kind, null);
      Files.writeString(fresh, entry.getFileName().toString());
      Files.move(fresh, file(kind, name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // A cache that can't be written still serves what it holds.
    }
  }

  private Path file(String kind, String name) {
    return directory.orElseThrow().resolve(kind + "-" + name);
  }
}
