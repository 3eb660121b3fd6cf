package dev.solo5.toolchain.problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One message of a compiler, an assembler or a linker.
 *
 * @param file the file it is about, absolute; empty when the message is about no file
 * @param line line number from 1, or 0 when the tool gave none
 * @param column column from 1 as the tool counts, or 0 when it gave none
 * @param severity how bad
 * @param text the message, without file, line and severity
 * @param details the lines that followed: the excerpt of the source, a caret
 */
public record Diagnostic(
    Optional<Path> file,
    int line,
    int column,
    Severity severity,
    String text,
    List<String> details) {
  public Diagnostic {
    details = List.copyOf(details);
  }

  /** How bad a {@link Diagnostic} is, worst first. */
  public enum Severity {
    ERROR,
    WARNING,
    NOTE
  }

  /** A message about no place in a file. */
  public static Diagnostic of(Severity severity, String text) {
    return new Diagnostic(Optional.empty(), 0, 0, severity, text, List.of());
  }

  /** This message with other details. */
  public Diagnostic with(List<String> others) {
    return new Diagnostic(file, line, column, severity, text, others);
  }

  /**
   * The message in one line, {@code file:line:column: severity: text}; parts not known are left
   * out.
   */
  public String message() {
    var out = new StringBuilder();
    file.ifPresent(path -> out.append(path).append(':'));
    if (line > 0) {
      out.append(line).append(':');
    }
    if (column > 0) {
      out.append(column).append(':');
    }
    if (!out.isEmpty()) {
      out.append(' ');
    }
    return out.append(severity.name().toLowerCase(Locale.ROOT))
        .append(": ")
        .append(text)
        .toString();
  }
}
