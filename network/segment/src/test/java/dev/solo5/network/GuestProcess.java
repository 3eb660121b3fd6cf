package dev.solo5.network;

import dev.solo5.linux.Fd;
import dev.solo5.linux.abi.Fcntl;
import dev.solo5.linux.abi.Spawn;
import dev.solo5.linux.process.Child;
import dev.solo5.linux.process.Ended;
import dev.solo5.linux.process.Spawner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A tender in a JVM of its own, with one network device: the descriptor it inherits. */
final class GuestProcess implements AutoCloseable {
  private static final int DEVICE = 3;

  private final Child child;
  private final Path output;

  private GuestProcess(Child child, Path output) {
    this.child = child;
    this.output = output;
  }

  /** The command line of a JVM that runs a program of the test's class path. */
  static List<String> java(String program, String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program));
    return command;
  }

  /** The environment, as a child gets it. */
  static List<String> environment() {
    return System.getenv().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList();
  }

  /**
   * Starts a guest.
   *
   * @param tender the class of its tender
   * @param device the guest's end of a wire; taken over
   */
  static GuestProcess start(
      Path directory, String tender, Path unikernel, Fd device, String... arguments)
      throws IOException {
    Path output = Files.createTempFile(directory, "console", ".txt");
    List<String> command = java(tender, "-XX:TieredStopAtLevel=1");
    command.addAll(List.of("--mem=16", "--net:service=@" + DEVICE, "--", unikernel.toString()));
    command.addAll(List.of(arguments));
    try (device;
        Fd input = Fd.open("/dev/null", Fcntl.O_RDONLY);
        Fd console = Fd.open(output.toString(), Fcntl.O_WRONLY | Fcntl.O_APPEND)) {
      Spawner spawner = new Spawner(command.getFirst(), command, environment());
      spawner.redirect(input, 0).redirect(console, 1).redirect(console, 2).redirect(device, DEVICE);
      return new GuestProcess(spawner.closeFrom(DEVICE + 1).start(), output);
    }
  }

  static GuestProcess spt(Path directory, Path unikernel, Fd device, String... arguments)
      throws IOException {
    return start(directory, "dev.solo5.tender.spt.Main", unikernel, device, arguments);
  }

  /** What it has said so far. */
  String output() throws IOException {
    return Files.readString(output, StandardCharsets.ISO_8859_1);
  }

  /** Waits for its end; the status as a shell shows it. */
  int await() throws IOException {
    return switch (child.waitFor()) {
      case Ended.Exited(int status) -> status;
      case Ended.Signaled(int signal) -> 128 + signal;
    };
  }

  /** Ends it at once. */
  void kill() throws IOException {
    child.kill(Spawn.SIGKILL);
  }

  @Override
  public void close() throws IOException {
    child.close();
  }
}
