package dev.solo5.guest.translator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A directory that is written beside the one whose place it takes. Files that are there with the
 * same content stay untouched, so that nothing is compiled again for them.
 */
final class FreshDirectory {
  private final Path place;
  private final Path fresh;

  private FreshDirectory(Path place, Path fresh) {
    this.place = place;
    this.fresh = fresh;
  }

  /** An empty one; what another left behind that was interrupted is removed. */
  static FreshDirectory beside(Path place) throws IOException {
    Path fresh = place.resolveSibling(place.getFileName() + ".fresh");
    delete(fresh);
    Files.createDirectories(fresh);
    return new FreshDirectory(place, fresh);
  }

  /** Where files are written. */
  Path fresh() {
    return fresh;
  }

  /** Where they are once they have taken its place. */
  Path place() {
    return place;
  }

  /** Moves what is new or changed, and removes what there was besides. */
  void takePlace() throws IOException {
    Set<Path> names = new HashSet<>();
    for (Path file : files(fresh)) {
      Path name = fresh.relativize(file);
      names.add(name);
      Path target = place.resolve(name);
      if (!isSame(file, target)) {
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
          delete(target);
        }
        Files.createDirectories(target.resolveSibling("."));
        Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    for (Path file : files(place)) {
      if (!names.contains(place.relativize(file))) {
        Files.delete(file);
      }
    }
    delete(fresh);
  }

  private static boolean isSame(Path file, Path target) throws IOException {
    return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
        && Files.mismatch(file, target) < 0;
  }

  /** All that is no directory. */
  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)).toList();
    }
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(directory)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
