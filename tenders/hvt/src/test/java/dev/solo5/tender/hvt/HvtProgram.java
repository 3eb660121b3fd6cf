package dev.solo5.tender.hvt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** {@code solo5-hvt} as a process, confined as its users have it. */
final class HvtProgram implements AutoCloseable {
  private static final long STEP_NANOS = 2_000_000;

  /** So long that only something that will never happen takes longer: 60 s. */
  private static final int STEPS = 30_000;

  private final Process process;
  private final Path output;
  private final Path errors;

  private HvtProgram(Process process, Path output, Path errors) {
    this.process = process;
    this.output = output;
    this.errors = errors;
  }

  /** The command that starts it. */
  static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** The same, tied to its standard input. */
  static List<String> tied(String... arguments) {
    List<String> command = command(arguments);
    command.add(1, "-Dsolo5.tie=stdin");
    return command;
  }

  static HvtProgram start(Path directory, List<String> command) throws IOException {
    Path output = Files.createTempFile(directory, "output", ".txt");
    Path errors = Files.createTempFile(directory, "errors", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    return new HvtProgram(
        builder.redirectOutput(output.toFile()).redirectError(errors.toFile()).start(),
        output,
        errors);
  }

  Process process() {
    return process;
  }

  String output() throws IOException {
    return Files.readString(output, StandardCharsets.ISO_8859_1);
  }

  String errors() throws IOException {
    return Files.readString(errors);
  }

  /** Waits until the guest has written something, or there is no program any more. */
  void awaitOutput() throws IOException {
    until(() -> !output().isEmpty() || !process.isAlive());
  }

  interface Condition {
    boolean holds() throws IOException;
  }

  static void until(Condition condition) throws IOException {
    for (int step = 0; !condition.holds(); step++) {
      if (step == STEPS) {
        throw new IllegalStateException("waited in vain");
      }
      LockSupport.parkNanos(STEP_NANOS);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
