package dev.solo5.toolchain.compiler;

import dev.solo5.toolchain.store.Digest;
import dev.solo5.toolchain.store.FileStamp;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers of compilers kept between builds, so that a build in which nothing changed starts no
 * process. An answer holds as long as no program of the compiler changed. Memory that can't be read
 * or written only means asking again.
 *
 * @param <T> what the answers describe
 */
final class ProbeMemory<T> {
  private final Path directory;
  private final List<String> surroundings;
  private final Form<T> form;

  /**
   * Answers depend on {@code surroundings}: the search path, where compilers look up their tools,
   * and variables of theirs.
   */
  ProbeMemory(Path directory, List<String> surroundings, Form<T> form) {
    this.directory = directory;
    this.surroundings = List.copyOf(surroundings);
    this.form = form;
  }

  /** How something is kept as answers. */
  interface Form<T> {
    T read(Answers answers) throws Answers.Missing;

    Answers write(T value);
  }

  Optional<T> recall(String subject) {
    try {
      var answers = Answers.none();
      answers.texts().load(new StringReader(Files.readString(file(subject))));
      return holds(answers) ? Optional.of(form.read(answers)) : Optional.empty();
    } catch (IOException | IllegalArgumentException | Answers.Missing e) {
      return Optional.empty();
    }
  }

  private static boolean holds(Answers answers) throws IOException, Answers.Missing {
    return stamps(answers.list("program")).equals(answers.list("stamp"));
  }

  /** Keeps {@code value}, which holds as long as {@code programs} are as they are, or not there. */
  void remember(String subject, T value, List<Path> programs) {
    try {
      List<String> names = programs.stream().map(Path::toString).toList();
      Answers answers = form.write(value).putAll("program", names).putAll("stamp", stamps(names));
      Files.createDirectories(directory);
      Path fresh = Files.createTempFile(directory, "probe", null);
      var text = new StringWriter();
      answers.texts().store(text, null);
      Files.writeString(fresh, text.toString());
      Files.move(fresh, file(subject), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // A cache that can't be written still serves what it holds; the next build asks again.
    }
  }

  private Path file(String subject) {
    return directory.resolve(new Digest().add(subject).add(surroundings).hex());
  }

  /** Stamps of programs as text. */
  private static List<String> stamps(List<String> programs) throws IOException {
    List<String> stamps = new ArrayList<>();
    for (String program : programs) {
      Optional<FileStamp> stamp = FileStamp.of(Path.of(program));
      stamps.add(stamp.isEmpty() ? "gone" : stamp.get().text());
    }
    return stamps;
  }
}
