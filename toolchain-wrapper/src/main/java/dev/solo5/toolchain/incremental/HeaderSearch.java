package dev.solo5.toolchain.incremental;

import dev.solo5.toolchain.store.PlainNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a preprocessor looks for a header, in which order, as its command line says.
 *
 * @param quoted directories for names in quotes alone
 * @param all directories for every name, searched after those
 * @param fixed directories of the toolchain, whose content belongs to the compiler
 */
public record HeaderSearch(List<Path> quoted, List<Path> all, List<Path> fixed) {
  public HeaderSearch {
    quoted = List.copyOf(quoted);
    all = List.copyOf(all);
    fixed = List.copyOf(fixed);
  }

  /** The search of a command, all of whose words are given. */
  public static HeaderSearch of(NamedFiles command, List<Path> fixed) {
    List<Path> all = new ArrayList<>(command.directories("-I", "--include-directory="));
    all.addAll(command.directories("-isystem"));
    // clang has its own headers here without being told.
    fixed.stream().filter(directory -> !all.contains(directory)).forEach(all::add);
    all.addAll(command.directories("-idirafter"));
    return new HeaderSearch(command.directories("-iquote"), all, fixed);
  }

  /** Whether a file is one of the toolchain's. */
  public boolean isFixed(Path file) {
    return fixed.stream().anyMatch(file::startsWith);
  }

  /**
   * Files that decide what a name means: those that would be read before the one that is found, and
   * that one.
   *
   * @param beside the directory of the file that mentions it
   */
  public Set<Path> deciding(Mentions.Name name, Path beside) {
    List<Path> searched = new ArrayList<>();
    if (name.quoted()) {
      searched.add(beside);
      searched.addAll(quoted);
    }
    searched.addAll(all);
    Set<Path> deciding = new LinkedHashSet<>();
    for (Path directory : searched) {
      Optional<Path> candidate = PlainNames.in(directory, name.text());
      if (candidate.isEmpty()) {
        continue;
      }
      if (!isFixed(directory)) {
        deciding.add(candidate.get());
      }
      if (!name.next() && Files.isRegularFile(candidate.get())) {
        break;
      }
    }
    return deciding;
  }

  /**
   * Files that would be read instead of one that was, whoever asked for it: of the same name,
   * earlier in the search.
   *
   * @param first directories searched before all others
   */
  public Set<Path> hiding(Path read, List<Path> first) {
    List<Path> searched = new ArrayList<>(first);
    searched.addAll(quoted);
    searched.addAll(all);
    Set<Path> hiding = new LinkedHashSet<>();
    for (int found = 0; found < searched.size(); found++) {
      if (read.startsWith(searched.get(found))) {
        Path name = searched.get(found).relativize(read);
        searched.subList(0, found).stream()
            .filter(directory -> !isFixed(directory))
            .map(directory -> directory.resolve(name))
            .forEach(hiding::add);
      }
    }
    return hiding;
  }
}
