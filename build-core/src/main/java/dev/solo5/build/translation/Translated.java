package dev.solo5.build.translation;

import dev.solo5.build.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A program in C, made of one in Java.
 *
 * @param directory all of it is there
 * @param sources those of the program and of the runtime
 * @param flags what the compiler gets for them, after all other flags
 * @param classes how many classes were translated
 * @param upToDate whether it was there already
 */
public record Translated(
    Path directory, List<Path> sources, List<String> flags, int classes, boolean upToDate) {
  public Translated {
    sources = List.copyOf(sources);
    flags = List.copyOf(flags);
  }

  /** Where each class has a source of its own. */
  public Path classDirectory() {
    return directory.resolve("program/classes");
  }

  /**
   * What a translation left in a directory; empty when there is none that is whole.
   *
   * @param directory as {@link TranslationRequest} has it
   * @throws ProblemException when it can't be read
   */
  public static Optional<Translated> in(Path directory) throws ProblemException {
    try {
      return TranslationRecord.read(directory).flatMap(TranslationRecord::intact);
    } catch (IOException e) {
      throw ProblemException.machineFailed(directory, e);
    }
  }
}
