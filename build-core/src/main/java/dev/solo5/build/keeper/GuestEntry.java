package dev.solo5.build.keeper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known about a guest besides its console, in the file {@code guest} of its run: lines
 * {@code NAME VALUE}. The file is there as a whole or not at all.
 *
 * @param target whose tender it is
 * @param expectedStatus with which it may end by itself
 * @param asked when it was asked for
 * @param unikernel the file that runs
 * @param detached whether it outlives Maven
 * @param keeper who ends the guest when it ends itself, the process of Maven unless detached
 * @param guest its tender, or what gives it networks
 * @param end how it ended; empty while it runs
 */
public record GuestEntry(
    String target,
    int expectedStatus,
    Instant asked,
    Path unikernel,
    boolean detached,
    ProcessKey keeper,
    ProcessKey guest,
    Optional<End> end) {
  /** The file in the directory of the run. */
  public static final String FILE = "guest";

  /**
   * How a guest ended.
   *
   * @param status of its process; 128 + n when signal n killed it
   * @param stopped whether it was asked to
   */
  public record End(int status, boolean stopped, Instant at) {}

  /** The same, ended. */
  GuestEntry ended(End how) {
    return new GuestEntry(
        target, expectedStatus, asked, unikernel, detached, keeper, guest, Optional.of(how));
  }

  /** Replaces what the directory of a run says. */
  public void write(Path directory) throws IOException {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "target " + target,
                "expectedStatus " + expectedStatus,
                "asked " + asked,
                "unikernel " + unikernel,
                "detached " + detached,
                "keeper " + keeper,
                "guest " + guest));
    end.ifPresent(how -> {
      lines.add("status " + how.status());
      lines.add("stopped " + how.stopped());
      lines.add("ended " + how.at());
    });
    Path fresh = Files.createTempFile(directory, FILE, ".new");
    try {
      Files.write(fresh, lines);
      Files.move(fresh, directory.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Reads what the directory of a run says; empty when it says nothing that can be understood. */
  public static Optional<GuestEntry> read(Path directory) throws IOException {
    try {
      return Optional.of(
          parse(new String(Files.readAllBytes(directory.resolve(FILE)), StandardCharsets.UTF_8)));
    } catch (NoSuchFileException | DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static GuestEntry parse(String text) {
    Map<String, String> values = new HashMap<>();
    text.lines()
        .forEach(line -> {
          int blank = line.indexOf(' ');
          values.put(line.substring(0, Math.max(0, blank)), line.substring(blank + 1));
        });
    return new GuestEntry(
        value(values, "target"),
        Integer.parseInt(value(values, "expectedStatus")),
        Instant.parse(value(values, "asked")),
        Path.of(value(values, "unikernel")),
        Boolean.parseBoolean(value(values, "detached")),
        ProcessKey.parse(value(values, "keeper")),
        ProcessKey.parse(value(values, "guest")),
        values.containsKey("status") ? Optional.of(end(values)) : Optional.empty());
  }

  private static End end(Map<String, String> values) {
    return new End(
        Integer.parseInt(value(values, "status")),
        Boolean.parseBoolean(value(values, "stopped")),
        Instant.parse(value(values, "ended")));
  }

  private static String value(Map<String, String> values, String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name);
    }
    return value;
  }
}
