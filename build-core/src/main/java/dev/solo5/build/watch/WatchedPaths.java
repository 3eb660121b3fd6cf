package dev.solo5.build.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What is watched.
 *
 * @param trees directories, with all files below that do not begin with a dot
 * @param files single files, also such as are not there yet
 * @param excluded directories of which nothing is, wherever it was named: what a build writes
 */
public record WatchedPaths(List<Path> trees, Set<Path> files, Set<Path> excluded) {
  public WatchedPaths {
    trees = List.copyOf(trees);
    files = Set.copyOf(files);
    excluded = Set.copyOf(excluded);
  }

  boolean isExcluded(Path file) {
    return excluded.stream().anyMatch(file::startsWith);
  }
}
