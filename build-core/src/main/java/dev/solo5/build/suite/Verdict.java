package dev.solo5.build.suite;

import java.util.List;

/** What became of a case. */
public sealed interface Verdict {
  /** It went as expected. */
  record Passed() implements Verdict {}

  /**
   * It went otherwise.
   *
   * @param complaints at least one
   */
  record Failed(List<String> complaints) implements Verdict {
    public Failed {
      complaints = List.copyOf(complaints);
    }
  }

  /** It could not be carried out. */
  record Broken(String reason) implements Verdict {}

  /** This machine can't do it. */
  record Skipped(String reason) implements Verdict {}
}
