package dev.solo5.junit;

import dev.solo5.launcher.Guest;
import dev.solo5.ready.ConsoleQuote;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What is printed about a guest when a test fails. */
final class GuestText {
  private static final int TAIL = 20;

  private GuestText() {}

  /** What the bindings say first, after their picture. */
  private static final String BANNER_END = "Solo5: Bindings version ";

  /** Lines of the picture before it. */
  private static final int PICTURE = 4;

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
    List<String> lines = withoutBanner(guest.lines());
    String tail =
        lines.stream()
            .skip(Math.max(0, lines.size() - TAIL))
            .map(line -> "\n  | " + ConsoleQuote.of(line))
            .collect(Collectors.joining());
    return (lines.isEmpty() ? "\n  its console is empty" : "\n  last lines of its console:" + tail)
        + files(guest);
  }

  /** Where its files are: a line to follow others. No other guest has the same. */
  static String files(Guest guest) {
    return "\n  its files: " + relative(guest.run().path());
  }

  /** The lines that are the guest's own. */
  static List<String> withoutBanner(List<String> lines) {
    boolean banner = lines.size() > PICTURE && lines.get(PICTURE).startsWith(BANNER_END);
    return banner ? lines.subList(PICTURE + 1, lines.size()) : lines;
  }

  private static Path relative(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath();
    return absolute.startsWith(here) ? here.relativize(absolute) : absolute;
  }
}
