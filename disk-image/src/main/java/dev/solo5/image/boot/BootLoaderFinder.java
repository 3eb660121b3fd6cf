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
 *
 * @param searchPath the value of {@code PATH}
 * @param directory where the files are instead of the usual places; the programs may be there too
 */
public record BootLoaderFinder(String searchPath, Optional<Path> directory) {
  private static final String MODULES_PACKAGE = "syslinux-common";

  private static final List<Path> USUAL =
      List.of(
          Path.of("/usr/lib/syslinux"), // Debian, below it mbr and modules/bios
          Path.of("/usr/share/syslinux"), // Fedora, Alpine
          Path.of("/usr/lib/syslinux/bios")); // Arch

  private static final List<Path> BELOW =
      List.of(Path.of(""), Path.of("mbr"), Path.of("modules/bios"));

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
    return searched.stream()
        .flatMap(place -> BELOW.stream().map(below -> place.resolve(below).resolve(name)))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(() -> missing(name, MODULES_PACKAGE, searched));
  }

  private Path program(String name, String debianPackage) throws ImageException {
    List<Path> searched = new ArrayList<>();
    directory.ifPresent(searched::add);
    for (String entry : searchPath.split(File.pathSeparator, -1)) {
      absolute(entry).ifPresent(searched::add);
    }
    return searched.stream()
        .map(place -> place.resolve(name))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst()
        .orElseThrow(() -> missing(name, debianPackage, searched));
  }

  private static ImageException missing(String name, String debianPackage, List<Path> searched) {
    return new ImageException(new BootLoaderMissing(name, debianPackage, searched));
  }

  private static Optional<Path> absolute(String text) {
    try {
      return Optional.of(Path.of(text)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
