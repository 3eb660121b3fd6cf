package dev.solo5.junit;

import dev.solo5.launcher.Guest;
import dev.solo5.ready.ConsoleQuote;
import dev.solo5.ready.NotReady;
import dev.solo5.ready.NotReadyException;
import dev.solo5.tender.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;

/**
 * What a test expects of a guest. A failure says what the guest did instead, what it printed last,
 * and where its files are.
 */
public final class GuestAssert {
  private static final Duration DEFAULT_LIMIT = Duration.ofSeconds(60);

  private final Guest guest;
  private final Duration limit;

  private GuestAssert(Guest guest, Duration limit) {
    this.guest = guest;
    this.limit = limit;
  }

  /** Expectations of a guest; waiting may take up to 60 s. */
  public static GuestAssert assertGuest(Guest guest) {
    return new GuestAssert(guest, DEFAULT_LIMIT);
  }

  /** The same, but waiting may take up to this long. */
  public GuestAssert within(Duration longest) {
    return new GuestAssert(guest, longest);
  }

  /** Waits for a console line in which this regular expression matches. */
  public GuestAssert prints(String pattern) throws InterruptedException {
    try {
      guest.awaitLine(pattern, limit);
      return this;
    } catch (NotReadyException e) {
      String instead =
          switch (e.problem().reason()) {
            case NotReady.Reason.TimedOut _ -> "it has not within " + limit.toMillis() + " ms";
            case NotReady.Reason.Ended(String how) -> "it ended " + how;
          };
      throw failure("prints a line that matches /" + pattern + "/", instead);
    }
  }

  /** Waits for the end and expects this status. */
  public GuestAssert exits(int status) throws InterruptedException {
    return ends(new Outcome.Exited(status), "exits with status " + status);
  }

  /** Waits for the end and expects this signal to be its cause. */
  public GuestAssert isKilledBySignal(int signal) throws InterruptedException {
    return ends(new Outcome.KilledBySignal(signal), "is killed by signal " + signal);
  }

  /** Expects the console so far to be these lines. */
  public GuestAssert hasPrinted(String... lines) {
    List<String> found = guest.lines();
    if (!found.equals(List.of(lines))) {
      throw new AssertionFailedError(
          "expected: the console is"
              + block(List.of(lines))
              + "\n but it is"
              + block(found)
              + GuestText.files(guest),
          String.join("\n", lines),
          String.join("\n", found));
    }
    return this;
  }

  /** Expects that this regular expression matches in no console line so far. */
  public GuestAssert hasNotPrinted(String pattern) {
    Optional<String> line =
        guest.lines().stream().filter(Pattern.compile(pattern).asPredicate()).findFirst();
    if (line.isPresent()) {
      throw failure(
          "has printed no line that matches /" + pattern + "/",
          "it has: " + ConsoleQuote.of(line.get()));
    }
    return this;
  }

  private GuestAssert ends(Outcome expected, String words) throws InterruptedException {
    Optional<Outcome> found = guest.awaitExit(limit);
    if (found.isEmpty()) {
      throw failure(words, "it still runs after " + limit.toMillis() + " ms");
    }
    if (!found.get().equals(expected)) {
      throw failure(words, "it ended " + guest.end().orElseThrow());
    }
    return this;
  }

  private AssertionFailedError failure(String expected, String instead) {
    return new AssertionFailedError(
        "expected: the guest %s, but %s".formatted(expected, instead) + GuestText.details(guest));
  }

  private static String block(List<String> lines) {
    return lines.isEmpty()
        ? " empty"
        : "\n    " + lines.stream().map(ConsoleQuote::of).collect(Collectors.joining("\n    "));
  }
}
