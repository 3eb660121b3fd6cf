package dev.solo5.maven;

import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.suite.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A {@code <console>} of a run: what its lines are to be. */
public final class Console {
  private final List<String> lines = new ArrayList<>();
  private final List<String> absent = new ArrayList<>();

  /** Made by Maven. */
  public Console() {}

  /** What is expected of a run that is to end with this status. */
  Expectation expectation(int status) throws ProblemException {
    return new Expectation(
        status, patterns("line of <console>", lines), patterns("absent of <console>", absent));
  }

  private static List<Pattern> patterns(String parameter, List<String> texts)
      throws ProblemException {
    List<Pattern> patterns = new ArrayList<>();
    for (String text : texts) {
      patterns.add(ReadyWhen.pattern(parameter, text));
    }
    return patterns;
  }

  /** Called by Maven for each {@code <line>}. */
  public void setLine(String line) {
    lines.add(line);
  }

  /** Called by Maven for each {@code <absent>}. */
  public void setAbsent(String line) {
    absent.add(line);
  }
}
