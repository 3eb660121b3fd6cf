package dev.solo5.toolchain.sdk;

import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.SdkDirectoryUnusable;
import dev.solo5.toolchain.store.DirectoryTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * Puts a tree in place by a rename, so that it is never seen half-written. It is written beside its
 * place, since a rename does not cross file systems.
 *
 * @param place where the tree will be
 * @param staging where it is written
 */
record StagedTree(Path place, Path staging) implements AutoCloseable {
  /** What a file {@code lib/TRIPLE/toolchain} of an SDK begins with. */
  static final String FIRST_LINE = "# Solo5 SDK";

  /**
   * Begins a tree for {@code directory}.
   *
   * @throws ToolchainException with {@code SdkDirectoryUnusable} when something else is there
   */
  static StagedTree of(Path directory) throws ToolchainException, IOException {
    if (directory.toString().contains(":") || directory.toString().contains("\n")) {
      throw unusable(
          directory, "a colon or a line break in its name, which a class path can't contain");
    }
    if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS) && !isEmpty(directory)) {
      mustBeSdk(directory);
    }
    // A link to an SDK stays a link.
    Path place = Files.exists(directory) ? directory.toRealPath() : directory;
    Files.createDirectories(place.getParent());
    return new StagedTree(place, emptyBeside(place));
  }

  /** Moves the tree to its place; what was there is gone afterwards, or back if that fails. */
  void publish() throws IOException {
    if (!Files.exists(place) || isEmpty(place)) {
      Files.move(staging, place, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    Path old = emptyBeside(place);
    Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(staging, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(old, place, StandardCopyOption.ATOMIC_MOVE);
      throw e;
    }
    DirectoryTrees.delete(old);
  }

  /** Removes what was not published. */
  @Override
  public void close() throws IOException {
    DirectoryTrees.delete(staging);
  }

  private static Path emptyBeside(Path place) throws IOException {
    return Files.createTempDirectory(place.getParent(), "." + place.getFileName() + ".");
  }

  private static boolean isEmpty(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.findAny().isEmpty();
    }
  }

  private static void mustBeSdk(Path directory) throws ToolchainException, IOException {
    if (!Files.isDirectory(directory)) {
      throw unusable(directory, "not a directory");
    }
    Path lib = directory.resolve("lib");
    try (Stream<Path> triples = Files.isDirectory(lib) ? Files.list(lib) : Stream.empty()) {
      if (triples.noneMatch(triple -> isRecord(triple.resolve("toolchain")))) {
        throw unusable(directory, "contains files and is not an SDK");
      }
    }
  }

  private static boolean isRecord(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.findFirst().filter(FIRST_LINE::equals).isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  private static ToolchainException unusable(Path directory, String reason) {
    return new ToolchainException(new SdkDirectoryUnusable(directory, reason));
  }
}
