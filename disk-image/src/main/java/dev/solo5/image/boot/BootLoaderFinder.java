package dev.solo5.image.boot;

import dev.solo5.image.problem.ImageException;
import dev.solo5.image.problem.ImageProblem.BootLoaderMissing;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the boot loader: where Debian, Fedora and Arch put it, or in a directory with the files
 * side by side.
 */
public final class BootLoaderFinder {
  private static final String MODULES_PACKAGE = "syslinux-common";

  private static final List<Path> USUAL =
      List.of(
          Path.of("/usr/lib/syslinux"), // Debian, below it mbr and modules/bios
          Path.of("/usr/share/syslinux"), // Fedora, Alpine
          Path.of("/usr/lib/syslinux/bios")); // Arch

  private static final List<Path> BELOW =
      List.of(Path.of(""), Path.of("mbr"), Path.of("modules/bios"));

  private final String searchPath;
  private final Optional<Path> directory;

  /**
   * Makes a finder.
   *
   * @param searchPath the value of {@code PATH}
   * @param directory where the files are instead of the usual places; the programs may be there too
   */
  public BootLoaderFinder(String searchPath, Optional<Path> directory) {
    this.searchPath = searchPath;
    this.directory = directory;
  }

  /**
   * Finds all of it.
   *
   * @throws ImageException with a {@link BootLoaderMissing}
   */
  public BootLoader find() throws ImageException {
    Path installer = program("syslinux", "syslinux");
    // The installer calls these two by name.
    program("mcopy", "mtools");
    program("mattrib", "mtools");
    return new BootLoader(file("mbr.bin"), file("mboot.c32"), file("libcom32.c32"), installer);
  }

  private Path file(String name) throws ImageException {
    List<Path> searched = directory.map(List::of).orElse(USUAL);
    for (Path place : searched) {
      for (Path below : BELOW) {
        Path file = place.resolve(below).resolve(name);
        if (Files.isRegularFile(file)) {
          return file;
        }
      }
    }
    throw new ImageException(new BootLoaderMissing(name, MODULES_PACKAGE, searched));
  }

  private Path program(String name, String debianPackage) throws ImageException {
    List<Path> searched = new ArrayList<>();
    directory.ifPresent(searched::add);
    for (String entry : searchPath.split(File.pathSeparator, -1)) {
      absolute(entry).ifPresent(searched::add);
    }
    for (Path place : searched) {
      Path file = place.resolve(name);
      if (Files.isRegularFile(file) && Files.isExecutable(file)) {
        return file;
      }
    }
    throw new ImageException(new BootLoaderMissing(name, debianPackage, searched));
  }

  private static Optional<Path> absolute(String text) {
    try {
      return Optional.of(Path.of(text)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
