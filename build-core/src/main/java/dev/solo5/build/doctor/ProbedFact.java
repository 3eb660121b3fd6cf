package dev.solo5.build.doctor;

/**
 * Something that was measured or tried.
 *
 * @param ok whether it is there, or went well
 * @param text what was found, or why not; one line
 */
public record ProbedFact(boolean ok, String text) {
  /** What was found. */
  static ProbedFact found(String text) {
    return new ProbedFact(true, text);
  }
}
