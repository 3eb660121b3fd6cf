package dev.solo5.guest.translator;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Translates a program in a process of its own. The only argument is a file of properties that says
 * what: {@code mainClass}; {@code classPath} with a line for each directory or jar; {@code output},
 * the directory for the C; {@code result}, the file where the result goes, properties too. There
 * each key of a problem begins with its number. The translator's own class path is this JVM's.
 *
 * <p>Status 0 means that there is a result, good or bad.
 */
public final class Main {
  private Main() {}

  /** The program. */
  public static void main(String[] arguments) throws IOException {
    Properties request = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of(arguments[0]))) {
      request.load(reader);
    }
    Translation translation =
        new Translation(
            value(request, "mainClass"),
            paths(value(request, "classPath").lines()),
            paths(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))),
            Path.of(value(request, "output")));
    Properties result = new Properties();
    try {
      write(Translator.translate(translation), result);
    } catch (TranslationException e) {
      for (int i = 0; i < e.problems().size(); i++) {
        write(e.problems().get(i), i + ".", result);
      }
    }
    store(result, Path.of(value(request, "result")));
  }

  private static String value(Properties request, String key) {
    return Objects.requireNonNull(request.getProperty(key), key);
  }

  private static List<Path> paths(Stream<String> names) {
    return names.map(Path::of).toList();
  }

  private static void write(TranslatedProgram program, Properties result) {
    List<String> sources = program.sources().stream().map(Path::toString).toList();
    result.setProperty("sources", String.join("\n", sources));
    result.setProperty("flags", String.join("\n", program.flags()));
    result.setProperty("classes", Integer.toString(program.classes()));
  }

  private static void write(Refusal problem, String key, Properties result) {
    result.setProperty(key + "problem", problem.getClass().getSimpleName());
    switch (problem) {
      case Refusal.NoMainClass(var name, var mains) -> {
        result.setProperty(key + "name", name);
        result.setProperty(key + "mains", String.join("\n", mains));
      }
      case Refusal.NoMainMethod(var name) -> result.setProperty(key + "name", name);
      case Refusal.TooNew(var name, var release, var newest) -> {
        result.setProperty(key + "name", name);
        result.setProperty(key + "release", Integer.toString(release));
        result.setProperty(key + "newest", Integer.toString(newest));
      }
      case Refusal.NotThere(var method, var file, var line, var subject, var text) -> {
        result.setProperty(key + "method", method.orElse(""));
        result.setProperty(key + "file", file.orElse(""));
        result.setProperty(key + "line", Integer.toString(line));
        result.setProperty(key + "subject", subject.orElse(""));
        result.setProperty(key + "text", text);
      }
    }
  }

  /** Whole or not at all. */
  private static void store(Properties result, Path file) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".part");
    try (Writer writer = Files.newBufferedWriter(fresh)) {
      result.store(writer, null);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
