package dev.solo5.toolchain.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;

/**
 * Whether what is in a directory was put there by its user: objects from there are linked into
 * programs, and their digests lie beside them.
 *
 * @param user number of the user who runs this
 */
record Privacy(int user) {
  private static final int ROOT = 0;

  /** Of the user who runs this JVM. */
  static Privacy ofThisProcess() throws IOException {
    return new Privacy((Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
  }

  /**
   * What is wrong with a directory, in a few words without the path; empty when only its user, or
   * root, can have written to it. A group that has the name of the owner is the owner's own.
   */
  Optional<String> objection(Path directory) throws IOException {
    int owner = (Integer) Files.getAttribute(directory, "unix:uid");
    var attributes = Files.readAttributes(directory, PosixFileAttributes.class);
    boolean shared = !attributes.group().getName().equals(attributes.owner().getName());
    String wrong;
    if (owner != user && owner != ROOT) {
      wrong = "belongs to " + attributes.owner().getName();
    } else if (attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
      wrong = "anyone may write to it";
    } else if (shared && attributes.permissions().contains(PosixFilePermission.GROUP_WRITE)) {
      wrong = "group " + attributes.group().getName() + " may write to it";
    } else {
      return Optional.empty();
    }
    return Optional.of(wrong + ", expected a directory of your own");
  }
}
