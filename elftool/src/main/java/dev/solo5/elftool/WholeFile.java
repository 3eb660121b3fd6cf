package dev.solo5.elftool;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that appears as a whole or not at all: a build never sees half of it. */
final class WholeFile {

  private WholeFile() {}

  /**
   * Writes a file, in place of what may be there.
   *
   * @param path a file keeps its permissions, a symbolic link is followed, and anything that is not
   *     a regular file, such as {@code /dev/stdout}, is written to as it is
   * @throws IOException when this fails; then what was there is as before
   */
  static void write(Path path, byte[] bytes) throws IOException {
    if (!Files.exists(path)) {
      boolean link = Files.isSymbolicLink(path);
      replace(link ? path.resolveSibling(Files.readSymbolicLink(path)) : path, bytes);
    } else if (Files.isRegularFile(path)) {
      overwrite(path.toRealPath(), bytes);
    } else {
      Files.write(path, bytes, StandardOpenOption.WRITE);
    }
  }

  private static void overwrite(Path path, byte[] bytes) throws IOException {
    if (!Files.isWritable(path)) {
      // The folder would allow it, but whoever protected the file did not mean that.
      throw new AccessDeniedException(path.toString());
    }
    if (Files.isWritable(path.resolveSibling("."))) {
      replace(path, bytes);
    } else {
      Files.write(path, bytes, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }
  }

  private static void replace(Path path, byte[] bytes) throws IOException {
    // Not a temporary file of the JDK: that one would be readable by its owner alone.
    Path fresh = path.resolveSibling(".solo5-" + Long.toHexString(System.nanoTime()));
    OutputStream output =
        Files.newOutputStream(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      try (output) {
        output.write(bytes);
      }
      if (Files.exists(path)) {
        Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(path));
      }
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(fresh);
      throw e;
    }
  }
}
