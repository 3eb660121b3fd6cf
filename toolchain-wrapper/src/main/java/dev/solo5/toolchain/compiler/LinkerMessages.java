package dev.solo5.toolchain.compiler;

import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.Diagnostic.Severity;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what GNU ld and LLD say through the driver of a compiler. */
public final class LinkerMessages {
  /**
   * The program that speaks: {@code /usr/bin/ld: }, {@code ld.lld: }, {@code clang: } before a
   * severity.
   */
  private static final Pattern SPEAKER =
      Pattern.compile(
          "^(?:\\S*/)?(?:(?:[\\w.-]*-)?ld(?:\\.\\w+)?: |[\\w.+-]+: (?=(?:fatal"
              + " )?(?:error|warning|note): ))");

  private static final Pattern DRIVER =
      Pattern.compile("^\\S+: error: (?:ld returned|linker command failed).*$");
  private static final Pattern CONTEXT = Pattern.compile("^(.+): in function `.*':$");
  private static final Pattern SEVERITY =
      Pattern.compile("^(?:(fatal error|error|warning|note): )?(.*)$");
  private static final Pattern PLACED = Pattern.compile("^((?:(?!: ).)+?):(\\d+): (.*)$");
  private static final Pattern IN_SECTION = Pattern.compile("^(?:(?!: ).)+?:\\([^)]*\\): (.*)$");
  private static final Pattern REFERENCED =
      Pattern.compile("^>>> (?:referenced by|defined at) (?:[^(]* \\()?(.+?):(\\d+)\\)?$");
  private static final Pattern UNDEFINED =
      Pattern.compile("undefined (?:reference to `([^']+)'|symbol: (\\S+))");
  private static final Pattern DUPLICATE =
      Pattern.compile("(?:multiple definition of `([^']+)'|duplicate symbol: (\\S+))");

  private static final String DEFINED_IN = ">>> defined in ";

  /** What GNU ld says of the first place: an object or a member of an archive, and where in it. */
  private static final Pattern FIRST_DEFINED =
      Pattern.compile("; (.+?\\.(?:o|obj|a\\([^)]*\\))):(.*): first defined here$");

  private static final Pattern PLACE = Pattern.compile("^.+:\\d+$");
  private static final Pattern LLD_SOURCE =
      Pattern.compile("^>>> defined at [^(]*\\((.+:\\d+)\\)$");
  private static final Pattern LLD_MEMBER =
      Pattern.compile("^>>> {2,}(.+?):\\([^)]*\\)(?: in archive (.+))?$");

  private final Path directory;
  private final Predicate<Path> exists;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /** What GNU ld said last that it is in; empty before. */
  private String object = "";

  private LinkerMessages(Path directory, Predicate<Path> exists) {
    this.directory = directory;
    this.exists = exists;
  }

  /**
   * The messages in {@code output}, in order. An error is said when {@code failed}, whatever the
   * output.
   *
   * @param directory where the linker ran: relative names are below it
   * @param exists tells names of source files from others: linkers repeat what debug information
   *     says, also that of the bindings, whose sources are in no directory
   */
  public static List<Diagnostic> parse(
      String output, Path directory, Predicate<Path> exists, boolean failed) {
    var reader = new LinkerMessages(directory, exists);
    output.lines().filter(line -> !line.isBlank()).forEach(reader::line);
    List<Diagnostic> found = reader.diagnostics;
    if (failed && found.stream().noneMatch(one -> one.severity() == Severity.ERROR)) {
      found.add(Diagnostic.of(Severity.ERROR, "the linker failed without a message"));
    }
    return List.copyOf(found);
  }

  /** The names that {@code diagnostics} say nothing defines, sorted. */
  public static List<String> undefinedSymbols(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(one -> UNDEFINED.matcher(one.text()))
        .filter(Matcher::find)
        .map(LinkerMessages::name)
        .distinct()
        .sorted()
        .toList();
  }

  /** The name that {@code diagnostic} says more than one object defines; empty when it does not. */
  public static Optional<String> duplicateSymbol(Diagnostic diagnostic) {
    Matcher duplicate = DUPLICATE.matcher(diagnostic.text());
    return duplicate.find() ? Optional.of(name(duplicate)) : Optional.empty();
  }

  /** GNU ld and LLD say it each in their own words. */
  private static String name(Matcher said) {
    return said.group(1) == null ? said.group(2) : said.group(1);
  }

  /**
   * Where {@code diagnostic} says that a name is defined which is defined twice: for each place the
   * member of an archive, {@code lib.a(member.o)}, or else {@code FILE:LINE} of the source, or else
   * the object, as they were on the command line. Empty when it says nothing of the kind.
   */
  public static List<String> definitions(Diagnostic diagnostic) {
    if (duplicateSymbol(diagnostic).isEmpty()) {
      return List.of();
    }
    Matcher first = FIRST_DEFINED.matcher(diagnostic.text());
    return first.find()
        ? List.of(
            place(first.group(1), placeIn(first.group(2))),
            place(second(diagnostic), source(diagnostic)))
        : lldDefinitions(diagnostic.details());
  }

  private static String second(Diagnostic diagnostic) {
    return diagnostic.details().stream()
        .filter(line -> line.startsWith(DEFINED_IN))
        .map(line -> line.substring(DEFINED_IN.length()))
        .findFirst()
        .orElse("");
  }

  private static Optional<String> source(Diagnostic diagnostic) {
    return diagnostic.file().map(file -> file + ":" + diagnostic.line());
  }

  /** Debug information says {@code FILE:LINE}; without it there is a section and an offset. */
  private static Optional<String> placeIn(String said) {
    return Optional.of(said).filter(place -> PLACE.matcher(place).matches());
  }

  private static String place(String object, Optional<String> source) {
    return object.endsWith(")") || source.isEmpty() ? object : source.get();
  }

  private static List<String> lldDefinitions(List<String> details) {
    List<String> places = new ArrayList<>();
    Optional<String> source = Optional.empty();
    for (String line : details) {
      Matcher defined = LLD_SOURCE.matcher(line);
      Matcher member = LLD_MEMBER.matcher(line);
      if (defined.matches()) {
        source = Optional.of(defined.group(1));
      } else if (member.matches()) {
        String object = member.group(1);
        places.add(
            member.group(2) == null
                ? place(object, source)
                : "%s(%s)".formatted(member.group(2), object));
        source = Optional.empty();
      }
    }
    return places;
  }

  private void line(String line) {
    if (line.startsWith(">>>")) {
      detail(line);
      return;
    }
    String said = SPEAKER.matcher(line).replaceFirst("");
    Matcher inFunction = CONTEXT.matcher(said);
    if (inFunction.matches()) {
      object = inFunction.group(1);
    }
    if (DRIVER.matcher(line).matches() || inFunction.matches()) {
      return;
    }
    Matcher severity = SEVERITY.matcher(said);
    if (severity.matches()) {
      add(severityOf(severity.group(1), said), severity.group(2));
      keepObjectOfDuplicate();
    }
  }

  /** Of two definitions, GNU ld names one object in the message and the other before it. */
  private void keepObjectOfDuplicate() {
    Diagnostic last = diagnostics.getLast();
    if (!object.isEmpty() && last.text().startsWith("multiple definition of ")) {
      diagnostics.removeLast();
      diagnostics.add(last.with(List.of(DEFINED_IN + object)));
    }
  }

  /** GNU ld marks warnings only. */
  private static Severity severityOf(@Nullable String word, String said) {
    if (word == null) {
      return said.contains(": warning: ") ? Severity.WARNING : Severity.ERROR;
    }
    return CompilerMessages.severity(word);
  }

  private void add(Severity severity, String text) {
    Matcher placed = PLACED.matcher(text);
    if (placed.matches()) {
      Optional<Path> file = source(placed.group(1));
      int line = file.isPresent() ? Integer.parseInt(placed.group(2)) : 0;
      diagnostics.add(new Diagnostic(file, line, 0, severity, placed.group(3), List.of()));
      return;
    }
    Matcher inSection = IN_SECTION.matcher(text);
    diagnostics.add(Diagnostic.of(severity, inSection.matches() ? inSection.group(1) : text));
  }

  /** LLD says the place on lines of its own, the first of which counts. */
  private void detail(String line) {
    if (diagnostics.isEmpty()) {
      return;
    }
    Diagnostic last = diagnostics.removeLast();
    Matcher referenced = REFERENCED.matcher(line);
    Optional<Path> file = last.file();
    int lineNumber = last.line();
    if (file.isEmpty() && referenced.matches()) {
      file = source(referenced.group(1));
      lineNumber = file.isPresent() ? Integer.parseInt(referenced.group(2)) : 0;
    }
    List<String> details = new ArrayList<>(last.details());
    details.add(line);
    diagnostics.add(new Diagnostic(file, lineNumber, 0, last.severity(), last.text(), details));
  }

  private Optional<Path> source(String name) {
    try {
      return Optional.of(directory.resolve(name).normalize()).filter(exists);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
