package dev.solo5.toolchain;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * A file {@code compile_commands.json}, which tells editors how each source is compiled: clang's
 * JSON compilation database.
 */
record CompilationDatabase(Path file) {
  boolean exists() {
    return Files.exists(file);
  }

  /** Writes the file, whole; one that says the same already is left alone. */
  void write(List<CompileCommand> commands) throws IOException {
    String text = text(commands);
    if (exists() && Files.readString(file).equals(text)) {
      return;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String text(List<CompileCommand> commands) {
    var text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(new Pretty(), text)) {
      json.writeStartArray();
      for (CompileCommand command : commands) {
        json.writeStartObject();
        json.writeStringProperty("directory", command.directory().toString());
        json.writeStringProperty("file", command.file().toString());
        json.writeName("arguments");
        String[] arguments = command.arguments().toArray(String[]::new);
        json.writeArray(arguments, 0, arguments.length);
        json.writeStringProperty("output", command.output().toString());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    return text + "\n";
  }

  private static final class Pretty extends ObjectWriteContext.Base {
    @Override
    public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter();
    }
  }
}
