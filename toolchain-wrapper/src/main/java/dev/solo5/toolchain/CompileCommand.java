package dev.solo5.toolchain;

import java.nio.file.Path;
import java.util.List;

/**
 * How one source is compiled, for editors.
 *
 * @param directory where the command runs
 * @param file the source, absolute
 * @param arguments the compiler, then its arguments
 * @param output the object, absolute
 */
record CompileCommand(Path directory, Path file, List<String> arguments, Path output) {
  CompileCommand {
    arguments = List.copyOf(arguments);
  }
}
