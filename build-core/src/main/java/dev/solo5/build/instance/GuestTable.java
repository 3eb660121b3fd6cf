package dev.solo5.build.instance;

import dev.solo5.build.instance.StartedGuest.State;
import dev.solo5.build.run.HostPort;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Guests as a table for a person. */
public final class GuestTable {
  private static final List<String> TITLES =
      List.of("GUEST", "TARGET", "STATE", "STARTED", "PROCESS", "PORTS");

  private GuestTable() {}

  /** The titles, then a line for each. */
  public static List<String> lines(List<StartedGuest> guests) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(TITLES);
    for (StartedGuest guest : guests) {
      rows.add(row(guest));
    }
    int[] widths = new int[TITLES.size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static List<String> row(StartedGuest guest) throws IOException {
    boolean runs = guest.state() == State.RUNNING;
    return List.of(
        guest.id(),
        guest.entry().target(),
        guest.text(),
        guest.entry().asked().truncatedTo(ChronoUnit.SECONDS).toString(),
        runs ? Long.toString(guest.entry().guest().id()) : "-",
        guest.ports().stream().map(HostPort::toString).collect(Collectors.joining(", ")));
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = row.get(column);
      line.append(cell).repeat(' ', widths[column] - cell.length() + 2);
    }
    return line.toString().stripTrailing();
  }
}
