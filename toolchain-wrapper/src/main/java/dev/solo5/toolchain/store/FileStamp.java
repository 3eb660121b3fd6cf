package dev.solo5.toolchain.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What tells without reading a file whether it may have changed.
 *
 * <p>Size and modification time alone do not: {@code cp -p}, rsync, image layers and trees with one
 * date for all leave them as they were. The change time can't be set by a program: each write,
 * rename, link and change of attributes gives it the time of the machine's clock. So, on a file
 * system of the kernel's own, an equal stamp means equal content, but for three cases. A file may
 * be written twice within one tick of the clock: {@code FileDigests} trusts no stamp that young. A
 * file system may be kept by another machine or by a program, whose change times may be anything:
 * {@link FileSystems} says so, and files there are always read. A program may go on writing into a
 * mapping of the file, for which the kernel sets the time only now and then: editors and compilers
 * don't do that to what they have finished.
 *
 * @param sizeBytes its size
 * @param modifiedNanos its modification time, nanoseconds since 1970
 * @param changedNanos its change time ({@code st_ctime}), nanoseconds since 1970
 * @param inode device and inode, as the file system names them
 */
public record FileStamp(long sizeBytes, long modifiedNanos, long changedNanos, String inode) {
  /** The stamp of a regular file, links followed; empty when there is none. */
  public static Optional<FileStamp> of(Path file) throws IOException {
    // Most of what is asked for is not there: far cheaper than an exception with its trace.
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (!attributes.isRegularFile()) {
        return Optional.empty();
      }
      return Optional.of(
          new FileStamp(
              attributes.size(),
              attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
              ((FileTime) Files.getAttribute(file, "unix:ctime")).to(TimeUnit.NANOSECONDS),
              Objects.toString(attributes.fileKey(), "")));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** All of it as one text. */
  public String text() {
    return sizeBytes + " " + modifiedNanos + " " + changedNanos + " " + inode;
  }
}
