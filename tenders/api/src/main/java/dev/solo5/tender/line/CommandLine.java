package dev.solo5.tender.line;

import java.util.ArrayList;
import java.util.List;

/**
 * The first pass over a command line: it finds the KERNEL and acts on {@code --help} and {@code
 * --version}. {@code PreparedLaunch} processes the options, in order, once the file has proved to
 * be a unikernel: so the first error reported is the one the reference reports.
 */
public sealed interface CommandLine {
  /** What an option that asks for a report begins with; the file follows. */
  String REPORT = "--x-report=";

  /** Show the usage; status 1, as the reference has it. */
  record Help() implements CommandLine {}

  /** Show the version; status 0. */
  record Version() implements CommandLine {}

  /** Nothing to run. */
  record NoKernel() implements CommandLine {}

  /**
   * Run a unikernel.
   *
   * @param options the arguments before it, in their order, not yet checked
   * @param kernel its path
   * @param guestArguments everything after it, whatever it looks like
   */
  record Run(List<String> options, String kernel, List<String> guestArguments)
      implements CommandLine {
    public Run {
      options = List.copyOf(options);
      guestArguments = List.copyOf(guestArguments);
    }
  }

  /** Whether an option asks for a report, and for which file. */
  static boolean isReport(String option) {
    return option.startsWith(REPORT) && option.length() > REPORT.length();
  }

  /** Splits {@code arguments}; never fails, every mistake is found later. */
  static CommandLine parse(List<String> arguments) {
    List<String> options = new ArrayList<>();
    int at = 0;
    for (; at < arguments.size(); at++) {
      String argument = arguments.get(at);
      if (argument.equals("--")) {
        at++;
        break;
      }
      if (!argument.startsWith("-")) {
        break;
      }
      if (argument.equals("--help")) {
        return new Help();
      }
      if (argument.equals("--version")) {
        return new Version();
      }
      options.add(argument);
    }
    if (at >= arguments.size()) {
      return new NoKernel();
    }
    return new Run(options, arguments.get(at), arguments.subList(at + 1, arguments.size()));
  }
}
