package dev.solo5.build.keeper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The processes of a machine, as {@code proc(5)} shows them.
 *
 * @param root where it is mounted
 */
public record ProcessTable(Path root) {
  private static final int PARENT = 1;

  /** Field 22 of {@code stat}, counted from the state, which is field 3. */
  private static final int START = 19;

  /** That of this machine. */
  public static ProcessTable ofThisMachine() {
    return new ProcessTable(Path.of("/proc"));
  }

  /**
   * The process that has an id now; empty if no process has it, or if that process has ended and is
   * not yet reaped.
   */
  public Optional<ProcessKey> find(long id) {
    return fields(id)
        .filter(fields -> !fields[0].equals("Z") && !fields[0].equals("X"))
        .flatMap(fields -> boot().map(boot -> new ProcessKey(id, boot + "/" + fields[START])));
  }

  /** Whether that very process still runs. */
  public boolean isAlive(ProcessKey process) {
    return find(process.id()).filter(process::equals).isPresent();
  }

  /** A process that this one started and that still runs. */
  public Optional<ProcessKey> childOf(ProcessKey parent) {
    return ids().stream()
        .filter(id ->
            fields(id).filter(one -> one[PARENT].equals(Long.toString(parent.id()))).isPresent())
        .flatMap(id -> find(id).stream())
        .findFirst();
  }

  /** The ids of all. */
  List<Long> ids() {
    List<Long> ids = new ArrayList<>();
    try (DirectoryStream<Path> directories = Files.newDirectoryStream(root, "[1-9]*")) {
      for (Path directory : directories) {
        ids.add(Long.parseLong(directory.getFileName().toString()));
      }
    } catch (IOException | DirectoryIteratorException | NumberFormatException e) {
      return List.of(); // hidden from us: what we wrote ourselves has to do
    }
    return ids;
  }

  /**
   * The words that a process was started with; none if it is gone or belongs to another process.
   */
  List<String> commandLine(long id) {
    String text = read(root.resolve(Long.toString(id)).resolve("cmdline"));
    return text.isEmpty() ? List.of() : List.of(text.split("\0", -1));
  }

  private Optional<String> boot() {
    return Optional.of(read(root.resolve("sys/kernel/random/boot_id")).strip())
        .filter(text -> !text.isEmpty());
  }

  /** From the state on: the name before it may hold anything, blanks and brackets too. */
  private Optional<String[]> fields(long id) {
    String text = read(root.resolve(Long.toString(id)).resolve("stat"));
    String[] fields = text.substring(text.lastIndexOf(')') + 1).strip().split(" ", -1);
    return fields.length > START ? Optional.of(fields) : Optional.empty();
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
