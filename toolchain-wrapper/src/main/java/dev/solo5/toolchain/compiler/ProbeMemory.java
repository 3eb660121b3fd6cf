package dev.solo5.toolchain.compiler;

import dev.solo5.toolchain.store.Digest;
import dev.solo5.toolchain.store.FileStamp;
import dev.solo5.toolchain.target.Architecture;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Answers of compilers kept between builds, so that a build in which nothing changed starts no
 * process. An answer holds as long as no program of the compiler changed. Memory that can't be read
 * or written only means asking again.
 */
final class ProbeMemory {
  private final Path directory;
  private final String searchPath;

  /** Answers depend on {@code searchPath}: compilers look up their tools there. */
  ProbeMemory(Path directory, String searchPath) {
    this.directory = directory;
    this.searchPath = searchPath;
  }

  Optional<Compiler> recall(Path program) {
    try {
      var answers = new Properties();
      answers.load(new StringReader(Files.readString(file(program))));
      return holds(answers) ? Optional.of(read(answers)) : Optional.empty();
    } catch (IOException | IllegalArgumentException | Missing e) {
      return Optional.empty();
    }
  }

  private static boolean holds(Properties answers) throws IOException, Missing {
    int count = Integer.parseInt(text(answers, "programs"));
    for (int i = 0; i < count; i++) {
      Path program = Path.of(text(answers, "program." + i));
      if (!stamp(program).equals(text(answers, "stamp." + i))) {
        return false;
      }
    }
    return true;
  }

  private static Compiler read(Properties answers) throws Missing {
    return new Compiler(
        Path.of(text(answers, "path")),
        CompilerKind.valueOf(text(answers, "kind")),
        Integer.parseInt(text(answers, "majorVersion")),
        text(answers, "version"),
        text(answers, "triple"),
        Architecture.valueOf(text(answers, "architecture")),
        Path.of(text(answers, "headerDirectory")),
        Path.of(text(answers, "linker")),
        Path.of(text(answers, "objcopy")),
        text(answers, "identity"));
  }

  void remember(Compiler compiler, List<Path> programs) {
    try {
      Files.createDirectories(directory);
      Path fresh = Files.createTempFile(directory, "probe", null);
      var text = new StringWriter();
      write(compiler, programs).store(text, null);
      Files.writeString(fresh, text.toString());
      Files.move(fresh, file(compiler.path()), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // A cache that can't be written still serves what it holds; the next build asks again.
    }
  }

  private static Properties write(Compiler compiler, List<Path> programs) throws IOException {
    var answers = new Properties();
    answers.setProperty("path", compiler.path().toString());
    answers.setProperty("kind", compiler.kind().name());
    answers.setProperty("majorVersion", Integer.toString(compiler.majorVersion()));
    answers.setProperty("version", compiler.version());
    answers.setProperty("triple", compiler.triple());
    answers.setProperty("architecture", compiler.architecture().name());
    answers.setProperty("headerDirectory", compiler.headerDirectory().toString());
    answers.setProperty("linker", compiler.linker().toString());
    answers.setProperty("objcopy", compiler.objcopy().toString());
    answers.setProperty("identity", compiler.identity());
    answers.setProperty("programs", Integer.toString(programs.size()));
    for (int i = 0; i < programs.size(); i++) {
      answers.setProperty("program." + i, programs.get(i).toString());
      answers.setProperty("stamp." + i, stamp(programs.get(i)));
    }
    return answers;
  }

  private Path file(Path program) {
    return directory.resolve(new Digest().add(program.toString()).add(searchPath).hex());
  }

  /** The stamp of a program as text; a program that is gone has none that was ever written. */
  private static String stamp(Path program) throws IOException {
    return FileStamp.of(program).map(FileStamp::toString).orElse("gone");
  }

  private static String text(Properties answers, String key) throws Missing {
    String value = answers.getProperty(key);
    if (value == null) {
      throw new Missing();
    }
    return value;
  }

  /** An answer is not there: another version wrote the file. */
  private static final class Missing extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
