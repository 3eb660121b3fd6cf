package dev.solo5.tender.program;

import dev.solo5.tender.Printable;
import dev.solo5.tender.TenderProblem;
import dev.solo5.tender.line.Program;
import dev.solo5.tender.line.TenderUsage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a tender says to people, as text; printing it is the business of its {@code Main}. */
public class Report {
  private final Program program;

  /** Reports in the name of {@code program}. */
  public Report(Program program) {
    this.program = program;
  }

  /** The program. */
  public final Program program() {
    return program;
  }

  /** One line of information. */
  public final String notice(String text) {
    return program.name() + ": " + text + "\n";
  }

  /** A problem: each line with the program's name, the usage behind it where that helps. */
  public final String problem(TenderProblem problem) {
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

  /** How the program is called; ends in a newline. */
  public String usage() {
    return TenderUsage.of(program);
  }

  /** The version of the program and of the guests it runs. */
  public final String version() {
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
