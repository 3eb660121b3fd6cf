package dev.solo5.toolchain.process;

import java.nio.file.Path;
import java.util.List;

/**
 * A program, its arguments, and the directory it starts in.
 *
 * @param program absolute path of the program
 */
public record Command(Path program, List<String> arguments, Path workingDirectory) {
  public Command {
    arguments = List.copyOf(arguments);
  }
}
