package dev.solo5.build.suite;

import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.process.BoundedConsole;
import dev.solo5.build.process.TiedProcess;
import dev.solo5.build.run.GuestCommand;
import dev.solo5.build.run.Runner;
import dev.solo5.build.run.TenderEnd;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/**
 * Tries cases.
 *
 * @param runner starts tenders
 * @param nanos the time
 */
public record Trial(Runner runner, LongSupplier nanos) {
  /**
   * Tries one, unless there is an obstacle.
   *
   * @throws InterruptedException if the result is no longer wanted; the guest is gone then
   */
  public TrialResult of(Case tried) throws InterruptedException {
    if (tried.obstacle().isPresent()) {
      return new TrialResult(tried, new Verdict.Skipped(tried.obstacle().get()), Duration.ZERO);
    }
    long begin = nanos.getAsLong();
    Verdict verdict;
    try {
      verdict =
          runner.run(
              tried.unikernel(),
              tried.request(),
              command -> attempt(tried, command, BoundedConsole.LIMIT_BYTES));
    } catch (ProblemException e) {
      if (e.problem() instanceof Problem.Interrupted) {
        throw new InterruptedException();
      }
      verdict = new Verdict.Broken(e.problem().message());
    }
    return new TrialResult(tried, verdict, Duration.ofNanos(nanos.getAsLong() - begin));
  }

  /**
   * Tries one by that command.
   *
   * @param consoleBytes the most that it may write
   */
  static Verdict attempt(Case tried, GuestCommand command, long consoleBytes)
      throws IOException, InterruptedException, ProblemException {
    tried.directory().writeCommand(command.line());
    try (TiedProcess child =
        TiedProcess.start(command.line(), command.directory(), command.tie(), Redirect.PIPE)) {
      BoundedConsole log = BoundedConsole.of(child, tried.directory().console(), consoleBytes);
      OptionalInt status = child.await(tried.limit());
      if (status.isEmpty()) {
        log.end();
        return new Verdict.Failed(
            List.of("ran for more than %s s and was ended".formatted(tried.limit().toSeconds())));
      }
      log.await();
      if (log.isExceeded()) {
        return new Verdict.Failed(List.of(log.excess()));
      }
      TenderEnd ending = TenderEnd.of(command.target(), status.getAsInt(), tried.directory());
      List<String> complaints =
          tried.expected().complaints(ending, tried.directory().consoleLines());
      return complaints.isEmpty() ? new Verdict.Passed() : new Verdict.Failed(complaints);
    }
  }
}
