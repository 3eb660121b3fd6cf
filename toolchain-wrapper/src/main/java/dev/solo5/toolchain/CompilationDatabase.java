package dev.solo5.toolchain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file {@code compile_commands.json}, which tells editors how each source is compiled: clang's
 * JSON compilation database.
 */
record CompilationDatabase(Path file) {
  /**
   * How one source is compiled.
   *
   * @param directory where the command runs
   * @param file the source, absolute
   * @param arguments the compiler, then its arguments
   * @param output the object, absolute
   */
  record Entry(Path directory, Path file, List<String> arguments, Path output) {}

  boolean exists() {
    return Files.exists(file);
  }

  /** Writes the file, whole; one that says the same already is left alone. */
  void write(List<Entry> commands) throws IOException {
    String text = text(commands);
    if (exists() && Files.readString(file).equals(text)) {
      return;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String text(List<Entry> commands) {
    ArrayNode all = JsonMapper.shared().createArrayNode();
    for (Entry command : commands) {
      ObjectNode one = all.addObject();
      one.put("directory", command.directory().toString()).put("file", command.file().toString());
      command.arguments().forEach(one.putArray("arguments")::add);
      one.put("output", command.output().toString());
    }
    return all.toPrettyString() + "\n";
  }
}
