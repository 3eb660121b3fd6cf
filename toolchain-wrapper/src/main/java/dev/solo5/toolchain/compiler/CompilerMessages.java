package dev.solo5.toolchain.compiler;

import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.Diagnostic.Severity;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what GCC, clang and the GNU assembler say.
 *
 * <p>A message begins with {@code FILE:LINE:COLUMN: severity: text}, or with {@code PROGRAM:
 * severity: text} when it is about no file; lines up to the next one are its details.
 */
public final class CompilerMessages {
  private static final String SEVERITY =
      "(?i:(fatal error|internal compiler error|error|warning|note|remark)): ";
  private static final Pattern PLACED =
      Pattern.compile("^(.+?):(\\d+):(?:(\\d+):)? " + SEVERITY + "(.*)$");
  private static final Pattern UNPLACED = Pattern.compile("^([^\\s:][^:]*): " + SEVERITY + "(.*)$");
  private static final Pattern CONTEXT =
      Pattern.compile(
          "^(?:In file included from .*|\\s+from .*:\\d+(?::\\d+)?[,:]|.+: (?:In|At) .*:"
              + "|.+: (?:all|some) warnings being treated as errors"
              + "|.+: Assembler messages:|\\d+ (?:warning|error)s?(?: and \\d+ errors?)? generated\\.)$");

  private static final Pattern MISSING_HEADER =
      Pattern.compile("(?:(\\S.*): No such file or directory|'([^']+)' file not found.*)");

  private static final Pattern OCTAL = Pattern.compile("(?:\\\\[23][0-7]{2})+");

  private final Path directory;
  private final List<Diagnostic> done = new ArrayList<>();
  private final List<String> details = new ArrayList<>();
  private Optional<Diagnostic> open = Optional.empty();

  private CompilerMessages(Path directory) {
    this.directory = directory;
  }

  /**
   * The messages in {@code output}, in order. Text before the first, of a tool that speaks
   * otherwise, is one error per line when {@code failed} and no error was understood.
   *
   * @param directory where the compiler ran: relative names are below it
   */
  public static List<Diagnostic> parse(String output, Path directory, boolean failed) {
    var reader = new CompilerMessages(directory);
    output.lines().forEach(reader::line);
    reader.finish();
    List<Diagnostic> found = reader.done;
    if (failed && found.stream().noneMatch(one -> one.severity() == Severity.ERROR)) {
      output
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> found.add(Diagnostic.of(Severity.ERROR, line.strip())));
    }
    if (failed && found.isEmpty()) {
      found.add(Diagnostic.of(Severity.ERROR, "failed without a message"));
    }
    return List.copyOf(found);
  }

  /** The names in {@code #include} that {@code diagnostics} say no directory has, as written. */
  public static List<String> missingHeaders(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .filter(one -> one.severity() == Severity.ERROR && one.file().isPresent())
        .map(one -> MISSING_HEADER.matcher(one.text()))
        .filter(Matcher::matches)
        .map(missing -> missing.group(1) == null ? missing.group(2) : missing.group(1))
        .distinct()
        .toList();
  }

  private void line(String line) {
    Matcher placed = PLACED.matcher(line);
    Matcher unplaced = UNPLACED.matcher(line);
    if (placed.matches()) {
      begin(
          new Diagnostic(
              Optional.of(directory.resolve(plain(placed.group(1))).normalize()),
              Integer.parseInt(placed.group(2)),
              placed.group(3) == null ? 0 : Integer.parseInt(placed.group(3)),
              severity(placed.group(4)),
              placed.group(5),
              List.of()));
    } else if (unplaced.matches()) {
      begin(Diagnostic.of(severity(unplaced.group(2)), unplaced.group(3)));
    } else if (CONTEXT.matcher(line).matches()) {
      finish();
    } else if (open.isPresent()) {
      details.add(line);
    }
  }

  private void begin(Diagnostic diagnostic) {
    finish();
    open = Optional.of(diagnostic);
  }

  private void finish() {
    open.ifPresent(one -> done.add(one.with(details)));
    open = Optional.empty();
    details.clear();
  }

  /** The assembler in clang names files as line markers do: bytes beyond ASCII in octal. */
  private static String plain(String name) {
    return OCTAL
        .matcher(name)
        .replaceAll(run -> Matcher.quoteReplacement(decode(run.group().substring(1))));
  }

  private static String decode(String octal) {
    var bytes = new ByteArrayOutputStream();
    for (String digits : octal.split("\\\\", -1)) {
      bytes.write(Integer.parseInt(digits, 8));
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  static Severity severity(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "warning" -> Severity.WARNING;
      case "note", "remark" -> Severity.NOTE;
      default -> Severity.ERROR;
    };
  }
}
