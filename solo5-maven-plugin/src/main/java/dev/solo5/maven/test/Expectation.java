package dev.solo5.maven.test;

import dev.solo5.maven.run.Ending;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
  public List<String> complaints(Ending ending, List<String> console) {
    List<String> complaints = new ArrayList<>();
    if (ending.status() != status) {
      complaints.add(
          "ended with status %s: %s; expected status %s"
              .formatted(ending.status(), ending.meaning(), status));
    }
    missing(console).ifPresent(complaints::add);
    for (Pattern pattern : absent) {
      console.stream()
          .filter(pattern.asPredicate())
          .findFirst()
          .ifPresent(line ->
              complaints.add(
                  "found the line '%s', expected none with /%s/".formatted(line, pattern)));
    }
    return List.copyOf(complaints);
  }

  /** The first expected line that does not follow those before it. */
  private Optional<String> missing(List<String> console) {
    Iterator<String> rest = console.iterator();
    for (int i = 0; i < lines.size(); i++) {
      Pattern expected = lines.get(i);
      boolean found = false;
      while (!found && rest.hasNext()) {
        found = expected.matcher(rest.next()).find();
      }
      if (!found) {
        String place = i == 0 ? "" : " after the one with /" + lines.get(i - 1) + "/";
        return Optional.of("found no line with /%s/%s".formatted(expected, place));
      }
    }
    return Optional.empty();
  }
}
