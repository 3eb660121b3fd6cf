package dev.solo5.guest.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one program printed. */
record Section(List<String> lines) {
  private static final String HEADING = "== ";
  private static final String APPROXIMATE = "~ ";

  /** Each of two results within one unit in the last place of the right one, or a half more. */
  private static final long UNITS = 3;

  /** By the programs' names. */
  static Map<String, Section> of(List<String> lines) {
    Map<String, Section> sections = new LinkedHashMap<>();
    List<String> section = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(HEADING)) {
        section = new ArrayList<>();
        sections.put(line.substring(HEADING.length()), new Section(section));
      } else {
        section.add(line);
      }
    }
    return sections;
  }

  /** The same lines, where it is enough to be near with the expected numbers. */
  Section near(Section expected) {
    List<String> result = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean both = i < expected.lines().size() && line.startsWith(APPROXIMATE);
      result.add(both ? near(line, expected.lines().get(i)) : line);
    }
    return new Section(result);
  }

  private static String near(String line, String expected) {
    String[] words = line.split(" ");
    String[] others = expected.split(" ");
    if (words.length != others.length) {
      return line;
    }
    for (int i = 1; i < words.length; i++) {
      if (isNear(words[i], others[i])) {
        words[i] = others[i];
      }
    }
    return String.join(" ", words);
  }

  private static boolean isNear(String word, String other) {
    double a = Double.parseDouble(word);
    double b = Double.parseDouble(other);
    return Math.abs(a - b) <= UNITS * Math.ulp(Math.max(Math.abs(a), Math.abs(b)));
  }
}
