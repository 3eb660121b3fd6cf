package dev.solo5.guest.translator;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A program can't be translated; {@link #problems} says why. */
public final class TranslationException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient List<TranslationProblem> problems;

  TranslationException(List<TranslationProblem> problems) {
    super(problems.stream().map(TranslationProblem::message).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Why, at least one. */
  public List<TranslationProblem> problems() {
    return problems;
  }
}
