package dev.solo5.toolchain.sdk;

import dev.solo5.toolchain.store.LinkedTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** The files of an SDK while it is written. */
record Tree(Path root) {
  void write(String path, String text) throws IOException {
    Files.writeString(parentMade(path), text);
  }

  void copy(Path file, String path) throws IOException {
    Files.copy(file, parentMade(path));
  }

  void makeDirectory(String path) throws IOException {
    Files.createDirectories(root.resolve(path));
  }

  /** Copies the regular files of {@code directory} and those below it; links are followed. */
  void copyAll(Path directory, String path) throws IOException {
    makeDirectory(path);
    for (Path file : LinkedTree.files(directory, _ -> false)) {
      copy(file, path + "/" + directory.relativize(file));
    }
  }

  /** Lets everybody read all of it, and run what is in {@code bin}, whatever the umask. */
  void open() throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(root)) {
      all = walk.toList();
    }
    for (Path path : all) {
      boolean runs = Files.isDirectory(path) || path.startsWith(root.resolve("bin"));
      Files.setPosixFilePermissions(
          path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private Path parentMade(String path) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return file;
  }
}
