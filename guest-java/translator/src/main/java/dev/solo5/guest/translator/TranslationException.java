package dev.solo5.guest.translator;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A program can't be translated; {@link #problems} says why. */
public final class TranslationException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient List<Refusal> problems;

  TranslationException(List<Refusal> problems) {
    super(problems.stream().map(Refusal::message).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Why, at least one. */
  public List<Refusal> problems() {
    return problems;
  }
}
