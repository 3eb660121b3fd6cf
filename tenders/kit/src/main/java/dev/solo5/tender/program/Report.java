package dev.solo5.tender.program;

import dev.solo5.tender.Printable;
import dev.solo5.tender.TenderProblem;
import dev.solo5.tender.line.Program;
import dev.solo5.tender.line.TenderUsage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** What a tender says to people, as text; printing it is the business of its {@code Main}. */
public final class Report {
  private final Program program;
  private final Supplier<String> usage;

  /** Reports in the name of {@code program}. */
  public Report(Program program) {
    this.program = program;
    this.usage = new OwnUsage(program);
  }

  /**
   * Reports in the name of a program with a command line of its own.
   *
   * @param usage how it is called; ends in a newline
   */
  public Report(Program program, String usage) {
    this.program = program;
    this.usage = new Text(usage);
  }

  /** No lambda, which would cost milliseconds at the start. */
  private record OwnUsage(Program program) implements Supplier<String> {
    @Override
    public String get() {
      return TenderUsage.of(program);
    }
  }

  private record Text(String get) implements Supplier<String> {}

  /** One line of information. */
  public String notice(String text) {
    return program.name() + ": " + text + "\n";
  }

  /** A problem: each line with the program's name, the usage behind it where that helps. */
  public String problem(TenderProblem problem) {
    StringBuilder text = new StringBuilder();
    String message = problem.message();
    for (int from = 0; from <= message.length(); ) {
      int end = message.indexOf('\n', from);
      end = end < 0 ? message.length() : end;
      text.append(notice(Printable.of(message.substring(from, end))));
      from = end + 1;
    }
    return text.append(problem.showsUsage() ? usage() : "").toString();
  }

  /** How the program is called. */
  public String usage() {
    return usage.get();
  }

  /** The version of the program and of the guests it runs. */
  public String version() {
    return program.name()
        + " tender, version "
        + ownVersion()
        + "\nABI version "
        + program.target().abiVersion()
        + "\n";
  }

  private static String ownVersion() {
    try (InputStream text = Report.class.getResourceAsStream("version.txt")) {
      return text == null
          ? "unknown"
          : new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }
}
