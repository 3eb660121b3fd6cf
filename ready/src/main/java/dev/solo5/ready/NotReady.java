package dev.solo5.ready;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Why waiting was given up before a guest was ready.
 *
 * @param awaited the condition
 * @param reason why waiting ended
 * @param waited how long it lasted
 * @param attempt how the last attempt to connect failed; empty if there was none
 * @param console the last lines of the console, oldest first
 */
public record NotReady(
    Ready awaited, Reason reason, Duration waited, Optional<String> attempt, List<String> console) {
  /** How many console lines are kept. */
  public static final int CONSOLE_LINES = 20;

  public NotReady {
    console = List.copyOf(console);
  }

  /** Why waiting ended. */
  public sealed interface Reason {
    /**
     * Time is up.
     *
     * @param limit the longest to wait
     */
    record TimedOut(Duration limit) implements Reason {}

    /**
     * The guest has ended.
     *
     * @param how as {@link Watched#end()} says
     */
    record Ended(String how) implements Reason {}
  }

  /** What a person reads: the first line says what happened, further lines what was seen. */
  public String message() {
    StringBuilder text = new StringBuilder(firstLine());
    attempt.ifPresent(how -> text.append("\n  last attempt: ").append(how));
    if (console.isEmpty()) {
      return text.append("\n  the console is empty").toString();
    }
    text.append("\n  last lines of the console:");
    console.forEach(line -> text.append("\n  | ").append(line));
    return text.toString();
  }

  private String firstLine() {
    return switch (reason) {
      case Reason.TimedOut(Duration limit) ->
          "The guest is not ready after %s: waited for %s"
              .formatted(seconds(limit), awaited.text());
      case Reason.Ended(String how) ->
          "The guest ended %s after %s, before it was ready: waited for %s"
              .formatted(how, seconds(waited), awaited.text());
    };
  }

  private static String seconds(Duration duration) {
    long millis = duration.toMillis();
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }
}
