package dev.solo5.image;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Files next to the one to be written, one of which becomes it; the others are removed. */
final class FreshFiles implements AutoCloseable {
  private final Path target;
  private final List<Path> files = new ArrayList<>();

  /**
   * Files for {@code output}.
   *
   * @throws IOException if it exists and is not a regular file, such as a real disk
   */
  FreshFiles(Path output) throws IOException {
    if (Files.exists(output) && !Files.isRegularFile(output)) {
      throw new FileSystemException(output.toString(), null, "it exists and is not a regular file");
    }
    this.target = Files.exists(output) ? output.toRealPath() : output.toAbsolutePath();
  }

  /** Makes an empty file that only this program knows. */
  Path create(String kind) throws IOException {
    String name =
        String.format(Locale.ROOT, ".%s.%s-%x", target.getFileName(), kind, System.nanoTime());
    // Not a temporary file of the JDK: that one would be readable by its owner alone.
    Path file = Files.createFile(target.resolveSibling(name));
    files.add(file);
    return file;
  }

  /** Gives one of the files the name it was made for. */
  void publish(Path file) throws IOException {
    if (Files.exists(target)) {
      Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(target));
    }
    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
