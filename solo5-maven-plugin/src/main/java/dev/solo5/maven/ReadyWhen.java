package dev.solo5.maven;

import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.run.HostPort;
import dev.solo5.build.run.RunRequest;
import dev.solo5.ready.Ready;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** A {@code <ready>} in the configuration: when an instance is ready to be used. */
public final class ReadyWhen {
  /** A regular expression that matches in a line of the console. */
  @Nullable String line;

  /** {@code HOST:PORT} that accepts a connection; {@code guest:PORT} for a published port. */
  @Nullable String tcp;

  /** A URI that answers; {@code http://guest:PORT/PATH} for a published port. */
  @Nullable String http;

  /** The status of that answer; 200 by default. */
  @Nullable String status;

  /** The most seconds to wait. */
  @Nullable String timeLimitSeconds;

  /** Made by Maven, which sets the fields by their names. */
  public ReadyWhen() {}

  /** The longest to wait; empty when nothing is said. */
  Optional<Duration> timeLimit() throws ProblemException {
    return timeLimitSeconds == null
        ? Optional.empty()
        : Optional.of(RunRequest.seconds("timeLimitSeconds of <ready>", timeLimitSeconds));
  }

  /**
   * What is awaited, in this order: a line, a connection, an answer.
   *
   * @param ports ports of the guest that the host has: {@code guest:80} and {@code
   *     http://guest:80/} mean the one that stands for its port 80
   * @throws ProblemException when something can't be awaited
   */
  List<Ready> conditions(List<HostPort> ports) throws ProblemException {
    List<Ready> conditions = new ArrayList<>();
    if (line != null) {
      conditions.add(new Ready.ConsoleLine(pattern("line of <ready>", line)));
    }
    if (tcp != null) {
      conditions.add(tcp(GuestAddress.resolve(tcp, ports)));
    }
    if (http != null) {
      conditions.add(http(GuestAddress.resolve(http, ports)));
    }
    return List.copyOf(conditions);
  }

  private static Ready tcp(String address) throws ProblemException {
    int colon = address.lastIndexOf(':');
    try {
      return Ready.tcp(
          address.substring(0, Math.max(0, colon)), Integer.parseInt(address.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      throw ProblemException.badParameter("tcp of <ready>", address, "HOST:PORT, or guest:PORT", e);
    }
  }

  private Ready http(String uri) throws ProblemException {
    try {
      return new Ready.Http(URI.create(uri), status == null ? 200 : Integer.parseInt(status));
    } catch (IllegalArgumentException e) {
      throw ProblemException.badParameter(
          "http of <ready>",
          status == null ? uri : uri + " with status " + status,
          "http://HOST:PORT/PATH, or http://guest:PORT/PATH, and a status from 100 to 599",
          e);
    }
  }

  /**
   * Reads a regular expression.
   *
   * @throws ProblemException when it is none
   */
  static Pattern pattern(String parameter, String text) throws ProblemException {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw ProblemException.badParameter(
          parameter, text, "a regular expression (" + e.getDescription() + ")", e);
    }
  }
}
