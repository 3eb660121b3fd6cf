package dev.solo5.image.boot;

import dev.solo5.image.problem.ImageException;
import java.nio.file.Path;

/** Makes a volume bootable; a test replaces it. */
@FunctionalInterface
public interface Installer {

  /**
   * Installs the boot loader in the boot sector and the root directory of a volume.
   *
   * @param disk the disk
   * @param offset where the volume begins, in bytes
   * @throws ImageException when that fails
   */
  void install(Path disk, long offset) throws ImageException, InterruptedException;
}
