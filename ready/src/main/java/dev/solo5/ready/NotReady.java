package dev.solo5.ready;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Why a guest was given up before it was ready.
 *
 * @param awaited the condition
 * @param reason why no longer
 * @param waited how long the condition was awaited
 * @param attempt how the last attempt to connect failed; empty where there was none
 * @param console the last lines of the console, oldest first
 */
public record NotReady(
    Ready awaited, Reason reason, Duration waited, Optional<String> attempt, List<String> console) {
  /** How many console lines are kept. */
  public static final int CONSOLE_LINES = 20;

  public NotReady {
    console = List.copyOf(console);
  }

  /** Why nobody waits any more. */
  public sealed interface Reason {
    /**
     * Time is up.
     *
     * @param limit the longest to wait
     */
    record TimedOut(Duration limit) implements Reason {}

    /**
     * There is nobody left to become ready.
     *
     * @param how as {@link Watched#end()} says
     */
    record Ended(String how) implements Reason {}
  }

  /** What a person reads: the first line says what happened, further ones what was seen. */
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
          "The guest is not ready after %s: awaited %s".formatted(seconds(limit), awaited.text());
      case Reason.Ended(String how) ->
          "The guest ended %s after %s, before it was ready: awaited %s"
              .formatted(how, seconds(waited), awaited.text());
    };
  }

  private static String seconds(Duration duration) {
    long millis = duration.toMillis();
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }
}
