package dev.solo5.build.keeper;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A guest that is started. The command line of a keeper says which it is to keep, and with it who
 * looks for keepers.
 *
 * @param directory of the run, absolute; its name is the guest's
 * @param target whose tender it is
 * @param expectedStatus with which the guest may end by itself
 * @param asked when it was asked for
 * @param unikernel the file that runs
 * @param command the program that runs it, and its arguments
 */
public record Assignment(
    Path directory,
    String target,
    int expectedStatus,
    Instant asked,
    Path unikernel,
    List<String> command) {
  private static final int OWN = 5;

  public Assignment {
    command = List.copyOf(command);
  }

  /** The arguments of the keeper. */
  public List<String> arguments() {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                directory.toString(),
                target,
                Integer.toString(expectedStatus),
                asked.toString(),
                unikernel.toString()));
    arguments.addAll(command);
    return List.copyOf(arguments);
  }

  /**
   * Reads arguments.
   *
   * @throws IllegalArgumentException when they are not those of a keeper
   */
  static Assignment parse(List<String> arguments) {
    if (arguments.size() <= OWN) {
      throw new IllegalArgumentException(
          "a keeper: found %s arguments, expected more than %s".formatted(arguments.size(), OWN));
    }
    try {
      return new Assignment(
          Path.of(arguments.get(0)),
          arguments.get(1),
          Integer.parseInt(arguments.get(2)),
          Instant.parse(arguments.get(3)),
          Path.of(arguments.get(4)),
          arguments.subList(OWN, arguments.size()));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Its name. */
  public String id() {
    return directory.getFileName().toString();
  }

  /** What is known of the guest while these two run, of which the one ends the other. */
  public GuestEntry entry(boolean detached, ProcessKey keeper, ProcessKey guest) {
    return new GuestEntry(
        target, expectedStatus, asked, unikernel, detached, keeper, guest, Optional.empty());
  }

  /** What a running process keeps; empty if it is not a keeper. */
  static Optional<Assignment> of(List<String> commandLine) {
    int main = commandLine.indexOf(Main.class.getName());
    if (main < 0) {
      return Optional.empty();
    }
    // Each argument ends with a NUL: the last word is empty and none.
    List<String> arguments = commandLine.subList(main + 1, commandLine.size() - 1);
    try {
      return Optional.of(parse(arguments));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
