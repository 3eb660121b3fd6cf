package dev.solo5.launcher;

import dev.solo5.tender.Outcome;

/** How guests end, in words that follow "ended". */
final class Ending {
  private Ending() {}

  static String text(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Exited(int status) -> "with status " + status;
      case Outcome.KilledBySignal(int signal) -> "by signal " + signal + name(signal);
      case Outcome.TenderFailed(var problem) -> "in its tender: " + problem.message();
      case Outcome.Stopped() -> "because it was stopped";
    };
  }

  private static String name(int signal) {
    return switch (signal) {
      case 4 -> " (SIGILL)";
      case 6 -> " (SIGABRT)";
      case 7 -> " (SIGBUS)";
      case 8 -> " (SIGFPE)";
      case 9 -> " (SIGKILL)";
      case 11 -> " (SIGSEGV)";
      case 13 -> " (SIGPIPE)";
      case 15 -> " (SIGTERM)";
      case 31 -> " (SIGSYS: a system call that is not allowed)";
      default -> "";
    };
  }
}
