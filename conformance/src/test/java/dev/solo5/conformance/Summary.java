package dev.solo5.conformance;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The matrix as text: a line per row, a column per compiler and target, reasons and counts. */
final class Summary {

  enum Result {
    PASS,
    SKIP,
    FAIL
  }

  private final Map<String, Map<String, Result>> rows = new TreeMap<>();
  private final TreeSet<String> columns = new TreeSet<>(Comparator.reverseOrder());
  private final Map<String, TreeSet<String>> reasons = new TreeMap<>();

  /** Notes how a cell ended. */
  synchronized void note(String row, String column, Result result, String reason) {
    columns.add(column);
    rows.computeIfAbsent(row, _ -> new TreeMap<>()).put(column, result);
    if (result == Result.SKIP) {
      reasons.computeIfAbsent(row + ": " + reason, _ -> new TreeSet<>()).add(column);
    }
  }

  /** Returns the whole text. */
  synchronized String text() {
    int width = rows.keySet().stream().mapToInt(String::length).max().orElse(0) + 2;
    StringBuilder text = new StringBuilder();
    line(text, width, "conformance", column -> column);
    rows.forEach((row, cells) -> line(text, width, row, column -> shown(cells.get(column))));
    reasons.forEach((reason, cells) ->
        text.append("skipped: ")
            .append(reason)
            .append(" (")
            .append(String.join(", ", cells))
            .append(")\n"));
    return text.append(counts()).toString();
  }

  private interface Cell {
    String of(String column);
  }

  private void line(StringBuilder text, int width, String title, Cell cell) {
    text.append(title).append(" ".repeat(width - title.length()));
    for (String column : columns) {
      String shown = cell.of(column);
      text.append(shown).append(" ".repeat(Math.max(1, column.length() + 2 - shown.length())));
    }
    text.setLength(text.toString().stripTrailing().length());
    text.append('\n');
  }

  private static String shown(@Nullable Result result) {
    return result == null ? "-" : result.name().toLowerCase(Locale.ROOT);
  }

  private String counts() {
    return "conformance: %s rows, %s runs passed, %s failed, %s skipped%n"
        .formatted(rows.size(), count(Result.PASS), count(Result.FAIL), count(Result.SKIP));
  }

  private long count(Result wanted) {
    return rows.values().stream()
        .flatMap(cells -> cells.values().stream())
        .filter(result -> result == wanted)
        .count();
  }
}
