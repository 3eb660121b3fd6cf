package dev.solo5.tender.virtio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code solo5-virtio-run} as a process: a virtual machine of its own, as users start it. */
final class TenderProcess implements AutoCloseable {
  private final Process process;
  private final Path output;
  private final Path messages;

  private TenderProcess(Process process, Path output, Path messages) {
    this.process = process;
    this.output = output;
    this.messages = messages;
  }

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

  static TenderProcess start(Path directory, List<String> command) throws IOException {
    Path output = Files.createTempFile(directory, "output", ".txt");
    Path messages = Files.createTempFile(directory, "messages", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    return new TenderProcess(
        builder.redirectOutput(output.toFile()).redirectError(messages.toFile()).start(),
        output,
        messages);
  }

  Process process() {
    return process;
  }

  String output() throws IOException {
    return Files.readString(output, StandardCharsets.ISO_8859_1);
  }

  String messages() throws IOException {
    return Files.readString(messages);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
