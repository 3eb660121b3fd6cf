package dev.solo5.toolchain.compiler;

import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.store.ContentStore;
import dev.solo5.toolchain.store.StampedMemory;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Programs by name, as a shell finds them. */
public record Programs(BuildHost host) {
  /** The absolute path of a program: of a name by the search path, of a path as it is. */
  public Optional<Path> find(String nameOrPath) {
    try {
      return nameOrPath.contains("/")
          ? Optional.of(Path.of(nameOrPath).toAbsolutePath()).filter(Programs::isProgram)
          : host.searchPath().stream()
              .map(directory -> directory.resolve(nameOrPath))
              .filter(Programs::isProgram)
              .findFirst();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * What {@code store} remembers of compilers: that depends on the search path, where they look up
   * their tools, and on variables of theirs.
   */
  StampedMemory memory(ContentStore store) {
    return new StampedMemory(
        store.root().resolve("compilers"),
        List.of(host.environment().getOrDefault("PATH", ""), host.deciding().toString()));
  }

  /**
   * Names that would be found instead of {@code program}, if programs of such a name were there.
   */
  List<Path> earlier(Path program, List<Path> searchedFirst) {
    List<Path> searched = new ArrayList<>(searchedFirst);
    searched.addAll(host.searchPath());
    List<Path> earlier = new ArrayList<>();
    for (Path directory : searched) {
      Path candidate = directory.resolve(program.getFileName().toString()).normalize();
      if (isProgram(candidate)) {
        break;
      }
      earlier.add(candidate);
    }
    return earlier;
  }

  private static boolean isProgram(Path path) {
    return Files.isRegularFile(path) && Files.isExecutable(path);
  }
}
