package dev.solo5.toolchain.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers kept between builds for as long as the files that they are about do not change, so that a
 * build in which nothing changed asks for none. Memory that can't be read or written only means
 * asking again.
 *
 * <p>A file holds texts with a NUL between them: how many files, their names, the stamp of each,
 * and the answer.
 *
 * @param directory where they are
 * @param surroundings what answers depend on besides
 */
public record StampedMemory(Path directory, List<String> surroundings) {
  private static final String BETWEEN = "\0";

  /** Files, which need not be there, with their stamps. */
  public record Seen(List<String> files, List<String> stamps) {}

  /** Makes something of the texts that are its answer. */
  public interface Form<T> {
    /** What another version of this wrote is an {@link IllegalArgumentException}. */
    T of(List<String> texts);
  }

  /** The stamps of files now; empty when one can't be looked at. */
  public static Optional<Seen> look(List<Path> files) {
    try {
      List<String> names = files.stream().map(Path::toString).toList();
      return Optional.of(new Seen(names, stamps(names)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What {@link #remember} was told, if it still holds. */
  public <T> Optional<T> recall(String subject, Form<T> form) {
    try {
      List<String> texts = List.of(Files.readString(file(subject)).split(BETWEEN, -1));
      int count = Integer.parseInt(texts.getFirst());
      List<String> names = texts.subList(1, 1 + count);
      int answer = 1 + 2 * count;
      return stamps(names).equals(texts.subList(1 + count, answer))
          ? Optional.of(form.of(texts.subList(answer, texts.size())))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** Keeps {@code answer}, which holds while files are as they were seen. */
  public void remember(String subject, List<String> answer, Seen seen) {
    try {
      List<String> texts = new ArrayList<>(List.of(Integer.toString(seen.files().size())));
      texts.addAll(seen.files());
      texts.addAll(seen.stamps());
      texts.addAll(answer);
      Files.createDirectories(directory);
      Path fresh = Files.createTempFile(directory, "fresh", null);
      Files.writeString(fresh, String.join(BETWEEN, texts));
      Files.move(fresh, file(subject), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // A cache that can't be written still serves what it holds; the next build asks again.
    }
  }

  private Path file(String subject) {
    return directory.resolve(new Digest().add(subject).add(surroundings).hex());
  }

  private static List<String> stamps(List<String> names) throws IOException {
    List<String> stamps = new ArrayList<>();
    for (String name : names) {
      stamps.add(FileStamp.of(Path.of(name)).map(FileStamp::text).orElse("gone"));
    }
    return stamps;
  }
}
