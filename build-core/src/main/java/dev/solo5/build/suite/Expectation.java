package dev.solo5.build.suite;

import dev.solo5.build.run.TenderEnd;
import dev.solo5.ready.ConsoleQuote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a run is to go.
 *
 * @param status with which it ends
 * @param lines each is found in a line of the console, in this order
 * @param absent none is found in any line
 */
public record Expectation(int status, List<Pattern> lines, List<Pattern> absent) {
  public Expectation {
    lines = List.copyOf(lines);
    absent = List.copyOf(absent);
  }

  /** Everything in which a run that has ended is otherwise, for a person; empty when nothing is. */
  public List<String> complaints(TenderEnd ending, Iterable<String> console) {
    List<String> complaints = new ArrayList<>();
    if (ending.status() != status) {
      complaints.add(
          "ended with status %s: %s; expected status %s"
              .formatted(ending.status(), ending.meaning(), status));
    }
    int next = 0;
    Map<Pattern, String> unwanted = new HashMap<>();
    for (String line : console) {
      if (next < lines.size() && lines.get(next).matcher(line).find()) {
        next++;
      }
      for (Pattern pattern : absent) {
        if (!unwanted.containsKey(pattern) && pattern.matcher(line).find()) {
          unwanted.put(pattern, ConsoleQuote.of(line));
        }
      }
    }
    missing(next).ifPresent(complaints::add);
    for (Pattern pattern : absent) {
      String line = unwanted.get(pattern);
      if (line != null) {
        complaints.add("found the line '%s', expected none with /%s/".formatted(line, pattern));
      }
    }
    return List.copyOf(complaints);
  }

  /** The expected line, if any is left, that does not follow those before it. */
  private Optional<String> missing(int found) {
    if (found == lines.size()) {
      return Optional.empty();
    }
    String place = found == 0 ? "" : " after the one with /" + lines.get(found - 1) + "/";
    return Optional.of("found no line with /%s/%s".formatted(lines.get(found), place));
  }
}
