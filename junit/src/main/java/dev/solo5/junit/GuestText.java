package dev.solo5.junit;

import dev.solo5.launcher.Guest;
import dev.solo5.ready.ConsoleQuote;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of a guest when a test fails. */
final class GuestText {
  private static final int TAIL = 20;

  private GuestText() {}

  /** Its name, how it is, the end of its console, where its files are. */
  static String whole(Guest guest) {
    return "Guest "
        + guest.run().path().getFileName()
        + guest.end().map(how -> " ended " + how).orElse(" still runs")
        + (guest.passedOver().isEmpty()
            ? ""
            : "\n  under %s: %s"
                .formatted(guest.target().text(), String.join("; ", guest.passedOver())))
        + details(guest);
  }

  /** The end of its console, and where its files are: lines to follow a first one. */
  static String details(Guest guest) {
    List<String> lines = guest.lines();
    String tail =
        lines.stream()
            .skip(Math.max(0, lines.size() - TAIL))
            .map(line -> "\n  | " + ConsoleQuote.of(line))
            .collect(Collectors.joining());
    return (lines.isEmpty() ? "\n  its console is empty" : "\n  last lines of its console:" + tail)
        + "\n  its files: "
        + relative(guest.run().path());
  }

  private static Path relative(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath();
    return absolute.startsWith(here) ? here.relativize(absolute) : absolute;
  }
}
