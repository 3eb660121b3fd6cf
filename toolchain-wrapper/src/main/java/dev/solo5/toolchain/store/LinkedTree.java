package dev.solo5.toolchain.store;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;

/** A directory as its user sees it: what a symbolic link leads to is where the link is. */
public final class LinkedTree extends SimpleFileVisitor<Path> {
  private final Path root;
  private final Predicate<Path> leftOut;
  private final List<Path> files = new ArrayList<>();

  private LinkedTree(Path root, Predicate<Path> leftOut) {
    this.root = root;
    this.leftOut = leftOut;
  }

  /**
   * The regular files below {@code root}, sorted; {@code root} may be a link itself.
   *
   * @param leftOut files that are not wanted and directories that are not looked into
   * @throws LinkLoop when a link leads to a directory that it is in
   */
  public static List<Path> files(Path root, Predicate<Path> leftOut) throws IOException {
    var tree = new LinkedTree(root, leftOut);
    Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, tree);
    return tree.files.stream().sorted().toList();
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
    return !directory.equals(root) && leftOut.test(directory)
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (attributes.isRegularFile() && !leftOut.test(file)) {
      files.add(file);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
    if (leftOut.test(file)) {
      return FileVisitResult.CONTINUE;
    }
    if (e instanceof FileSystemLoopException) {
      throw loop(file, e);
    }
    throw e;
  }

  /** The directory that came again may lie behind the link that led there. */
  private static IOException loop(Path file, IOException e) throws IOException {
    for (Path path = file; path != null; path = path.getParent()) {
      if (Files.isSymbolicLink(path)) {
        return new LinkLoop(path, Files.readSymbolicLink(path));
      }
    }
    return e;
  }
}
