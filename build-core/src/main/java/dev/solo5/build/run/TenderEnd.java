package dev.solo5.build.run;

import dev.solo5.elf.Target;
import dev.solo5.ready.ConsoleQuote;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.OutcomeText;
import dev.solo5.tender.RunReport;
import dev.solo5.tender.TenderProblem;
import dev.solo5.tender.line.TenderCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a run ended: the status of the tender's process, which is the guest's when there was one.
 *
 * @param target whose tender it was
 * @param status 0 to 255
 * @param complaint the line in which the tender, not the guest, said what is wrong; empty when
 *     there is none
 */
public record TenderEnd(Target target, int status, Optional<String> complaint) {
  private static final Pattern TENDER = Pattern.compile("solo5-(?:hvt|spt|virtio-run|net): .+");

  /** Among the last lines of a console is what the tender said, if it refused. */
  private static final int TAIL_LINES = 20;

  /**
   * How a run ended.
   *
   * @param said the last lines of the tender's standard error
   */
  public static TenderEnd of(Target target, int status, List<String> said) {
    Optional<String> complaint =
        status == OutcomeText.FAILURE
            ? said.reversed().stream().filter(line -> TENDER.matcher(line).matches()).findFirst()
            : Optional.empty();
    return new TenderEnd(target, status, complaint);
  }

  /** How a run ended that has left these files: by its report, or the console without one. */
  public static TenderEnd of(Target target, int status, RunFiles left) {
    return reported(target, status, left.report())
        .orElseGet(() -> of(target, status, left.tail(TAIL_LINES)));
  }

  /**
   * How a run ended that may have been asked for a report: by that, or what the tender said.
   *
   * @param report where it was to be written, and where that of an earlier run may be
   * @param begun when the run began
   * @param said the last lines of the tender's standard error
   */
  public static TenderEnd of(
      Target target, int status, Optional<Path> report, Instant begun, List<String> said) {
    return report
        .filter(file ->
            Files.isRegularFile(file) && file.toFile().lastModified() >= begun.toEpochMilli())
        .flatMap(file -> reported(target, status, file))
        .orElseGet(() -> of(target, status, said));
  }

  private static Optional<TenderEnd> reported(Target target, int status, Path report) {
    try {
      return status == OutcomeText.FAILURE
          ? Optional.of(RunReport.outcomeOf(Files.readString(report)))
              .map(outcome -> new TenderEnd(target, status, complaint(target, outcome)))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // it never started, or did not get so far
    }
  }

  /** The last line that the tender printed. */
  private static Optional<String> complaint(Target target, Outcome outcome) {
    return outcome instanceof Outcome.TenderFailed(TenderProblem problem)
        ? problem
            .message()
            .lines()
            .reduce((_, last) -> last)
            .map(line -> ConsoleQuote.of(TenderCommand.program(target) + ": " + line))
        : Optional.empty();
  }

  /** What the status means, without the number. */
  public String meaning() {
    return complaint.orElseGet(() -> OutcomeText.meaning(target, status));
  }
}
