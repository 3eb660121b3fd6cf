package dev.solo5.toolchain.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What tells without reading a file whether it may have changed.
 *
 * @param sizeBytes its size
 * @param modifiedNanos its modification time, nanoseconds since 1970
 * @param inode device and inode, as the file system names them
 */
public record FileStamp(long sizeBytes, long modifiedNanos, String inode) {
  /** The stamp of a regular file, links followed; empty when there is none. */
  public static Optional<FileStamp> of(Path file) throws IOException {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.isRegularFile() ? Optional.of(of(attributes)) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** All of it as one text. */
  public String text() {
    return sizeBytes + " " + modifiedNanos + " " + inode;
  }

  private static FileStamp of(BasicFileAttributes attributes) {
    return new FileStamp(
        attributes.size(),
        attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
        Objects.toString(attributes.fileKey(), ""));
  }
}
