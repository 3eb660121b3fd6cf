package dev.solo5.build.instance;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A session of its own for a program that outlives Maven: Ctrl-C, or a terminal that is closed,
 * ends what belongs to the terminal, and a script that runs Maven belongs to it.
 */
final class OwnSession {
  private OwnSession() {}

  /** The command, in a session of its own where {@code setsid} of util-linux is there. */
  static List<String> command(List<String> command) {
    return setsid(System.getenv().getOrDefault("PATH", "/usr/bin:/bin"))
        .map(program -> {
          List<String> line = new ArrayList<>();
          line.add(program.toString());
          line.addAll(command);
          return List.copyOf(line);
        })
        .orElse(command);
  }

  private static Optional<Path> setsid(String path) {
    return Stream.of(path.split(File.pathSeparator, -1))
        .filter(directory -> !directory.isEmpty())
        .map(directory -> Path.of(directory, "setsid"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
