package dev.solo5.build.instance;

import dev.solo5.toolchain.compiler.Programs;
import dev.solo5.toolchain.process.BuildHost;
import java.util.ArrayList;
import java.util.List;

/**
 * A session of its own for a program that outlives Maven: Ctrl-C, or a terminal that is closed,
 * ends what belongs to the terminal, and a script that runs Maven belongs to it.
 */
final class OwnSession {
  private OwnSession() {}

  /** The command, in a session of its own where {@code setsid} of util-linux is there. */
  static List<String> command(List<String> command) {
    return new Programs(BuildHost.system())
        .find("setsid")
        .map(program -> {
          List<String> line = new ArrayList<>();
          line.add(program.toString());
          line.addAll(command);
          return List.copyOf(line);
        })
        .orElse(command);
  }
}
