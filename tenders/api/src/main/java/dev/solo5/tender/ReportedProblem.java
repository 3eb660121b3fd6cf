package dev.solo5.tender;

import java.util.Map;

/**
 * A problem of a tender, as its report tells it to whoever started the tender.
 *
 * @param type the simple name of its record: {@code BlockUnavailable}
 * @param message what a person reads
 * @param details the record's components by name: strings, numbers, booleans, lists and maps of
 *     them. A record among them is a map of its own {@code type}, {@code message} if it has one,
 *     and {@code details}.
 */
public record ReportedProblem(String type, String message, Map<String, Object> details)
    implements TenderProblem.Host {
  public ReportedProblem {
    details = Map.copyOf(details);
  }

  /** The same for a problem of this program. */
  public static ReportedProblem of(TenderProblem problem) {
    return problem instanceof ReportedProblem reported ? reported : ProblemJson.of(problem);
  }

  /**
   * The problem itself, where it is one that every tender has; otherwise, and for what a newer
   * tender adds, this.
   */
  public TenderProblem problem() {
    return ProblemJson.problem(this);
  }
}
