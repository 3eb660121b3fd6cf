package dev.solo5.build.watch;

import dev.solo5.toolchain.store.FileStamp;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How all that is watched was at one moment.
 *
 * @param named the stamp of each file that is watched by its name; empty when it is not there
 * @param found the stamp of each file that is below a watched directory
 */
public record Snapshot(Map<Path, Optional<FileStamp>> named, Map<Path, FileStamp> found) {
  public Snapshot {
    named = Map.copyOf(named);
    found = Map.copyOf(found);
  }

  /** Looks now. A file that can't be examined counts as missing: whoever builds says so. */
  public static Snapshot of(WatchedPaths watched) {
    Map<Path, Optional<FileStamp>> named = new HashMap<>();
    for (Path file : watched.files()) {
      if (!watched.isExcluded(file)) {
        named.put(file, stamp(file));
      }
    }
    Map<Path, FileStamp> found = new HashMap<>();
    for (Path tree : watched.trees()) {
      walk(tree, watched, found);
    }
    return new Snapshot(named, found);
  }

  private static void walk(Path tree, WatchedPaths watched, Map<Path, FileStamp> found) {
    try {
      Files.walkFileTree(
          tree,
          Set.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes what) {
              boolean isHidden = !directory.equals(tree) && isHidden(directory);
              return isHidden || watched.isExcluded(directory)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes what) {
              if (!isHidden(file)) {
                stamp(file).ifPresent(stamp -> found.put(file, stamp));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE; // gone in the meantime, or a loop of links
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // As one that is empty.
    }
  }

  private static boolean isHidden(Path file) {
    return file.getFileName() != null && file.getFileName().toString().startsWith(".");
  }

  /** How a file is now; empty when it is not there, or can't be examined. */
  public static Optional<FileStamp> stamp(Path file) {
    try {
      return FileStamp.of(file);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The files that are new, gone or other than at {@code earlier}, in the order of their names. */
  public List<Path> changedSince(Snapshot earlier) {
    Set<Path> changed = new TreeSet<>();
    difference(named, earlier.named, changed);
    difference(found, earlier.found, changed);
    return List.copyOf(changed);
  }

  private static <T> void difference(Map<Path, T> one, Map<Path, T> other, Set<Path> changed) {
    one.forEach((file, stamp) -> {
      if (!stamp.equals(other.get(file))) {
        changed.add(file);
      }
    });
    other.keySet().stream().filter(file -> !one.containsKey(file)).forEach(changed::add);
  }

  /**
   * The same, with what is watched by its name in {@code later} and was not before: what a build
   * found out that it reads. One that was written since counts as changed.
   *
   * @param since when that build began
   */
  Snapshot joinedBy(Snapshot later, Instant since) {
    Map<Path, Optional<FileStamp>> joined = new HashMap<>(named);
    later.named.forEach(
        (file, stamp) -> joined.putIfAbsent(file, stamp.filter(one -> !isAfter(one, since))));
    joined.keySet().retainAll(later.named.keySet());
    return new Snapshot(joined, found);
  }

  private static boolean isAfter(FileStamp stamp, Instant since) {
    long nanos = TimeUnit.SECONDS.toNanos(since.getEpochSecond()) + since.getNano();
    return stamp.modifiedNanos() > nanos;
  }
}
