package dev.solo5.toolchain.compiler;

import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.store.ContentStore;
import dev.solo5.toolchain.store.Digest;
import dev.solo5.toolchain.store.FileStamp;
import java.io.IOException;
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
 * <p>A file holds texts with a NUL between them: how many programs, the programs, the stamp of
 * each, and the answer.
 *
 * @param directory where they are
 * @param surroundings what answers depend on besides: the search path, where compilers look up
 *     their tools, and variables of theirs
 */
record ProbeMemory(Path directory, List<String> surroundings) {
  private static final String BETWEEN = "\0";

  /** The memory in {@code store}, of programs found on {@code host}. */
  static ProbeMemory of(BuildHost host, ContentStore store) {
    return new ProbeMemory(
        store.root().resolve("compilers"),
        List.of(host.environment().getOrDefault("PATH", ""), host.deciding().toString()));
  }

  /** Makes something of the texts it was kept as. */
  interface Form<T> {
    /** What another version of this wrote is an {@link IllegalArgumentException}. */
    T of(List<String> texts);
  }

  <T> Optional<T> recall(String subject, Form<T> form) {
    try {
      List<String> texts = List.of(Files.readString(file(subject)).split(BETWEEN, -1));
      int count = Integer.parseInt(texts.getFirst());
      List<String> programs = texts.subList(1, 1 + count);
      int answer = 1 + 2 * count;
      return stamps(programs).equals(texts.subList(1 + count, answer))
          ? Optional.of(form.of(texts.subList(answer, texts.size())))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /**
   * Keeps {@code answer}, which holds as long as {@code programs} are as they are, or not there.
   */
  void remember(String subject, List<String> answer, List<Path> programs) {
    try {
      List<String> names = programs.stream().map(Path::toString).toList();
      List<String> texts = new ArrayList<>(List.of(Integer.toString(names.size())));
      texts.addAll(names);
      texts.addAll(stamps(names));
      texts.addAll(answer);
      Files.createDirectories(directory);
      Path fresh = Files.createTempFile(directory, "probe", null);
      Files.writeString(fresh, String.join(BETWEEN, texts));
      Files.move(fresh, file(subject), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // A cache that can't be written still serves what it holds; the next build asks again.
    }
  }

  private Path file(String subject) {
    return directory.resolve(new Digest().add(subject).add(surroundings).hex());
  }

  private static List<String> stamps(List<String> programs) throws IOException {
    List<String> stamps = new ArrayList<>();
    for (String program : programs) {
      stamps.add(FileStamp.of(Path.of(program)).map(FileStamp::text).orElse("gone"));
    }
    return stamps;
  }
}
