package org.example;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A network namespace: what runs in it sees its own interfaces and nothing else. It is held by a
 * process that ends with this JVM, however that ends, and is gone with the last process in it.
 */
final class Namespace implements AutoCloseable {
  private static final Path TUN = Path.of("/dev/net/tun");
  private static final List<String> TOOLS = List.of("unshare", "nsenter", "ip", "curl", "ping");

  private final Process holder;
  private final List<Process> started = new ArrayList<>();

  private Namespace(Process holder) {
    this.holder = holder;
  }

  /** Opens one with its loopback up, or skips the test where that can't be done. */
  static Namespace open() throws IOException, InterruptedException {
    assumeTrue(Files.isWritable(TUN), TUN + " can't be opened for writing, which tap needs");
    for (String tool : TOOLS) {
      Process found = new ProcessBuilder("sh", "-c", "command -v " + tool).start();
      assumeTrue(found.waitFor() == 0, tool + " is not installed");
    }
    Process holder =
        new ProcessBuilder("unshare", "--net", "sh", "-c", "echo ready; read forever")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String ready = reader(holder).readLine();
    assumeTrue("ready".equals(ready), "no new network namespace can be made: not root?");
    Namespace namespace = new Namespace(holder);
    namespace.run("ip", "link", "set", "lo", "up");
    return namespace;
  }

  static BufferedReader reader(Process process) {
    return process.inputReader(StandardCharsets.UTF_8);
  }

  /** Adds a tap interface that is up; address may be empty. */
  void addTap(String name, String address) throws IOException, InterruptedException {
    run("ip", "tuntap", "add", "dev", name, "mode", "tap");
    if (!address.isEmpty()) {
      run("ip", "addr", "add", address, "dev", name);
    }
    run("ip", "link", "set", name, "up");
  }

  /** Runs a command to its end, which must be status 0, and returns what it printed. */
  String run(String... command) throws IOException, InterruptedException {
    Process process = start(List.of(command));
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    if (status != 0) {
      throw new AssertionError(List.of(command) + " ends with status " + status + ": " + output);
    }
    return output;
  }

  /** Starts a command. Whatever happens, it is ended when the namespace is closed. */
  Process start(List<String> command) throws IOException {
    List<String> inside = new ArrayList<>();
    inside.add("nsenter");
    inside.add("--net=/proc/" + holder.pid() + "/ns/net");
    inside.addAll(command);
    Process process = new ProcessBuilder(inside).redirectErrorStream(true).start();
    started.add(process);
    return process;
  }

  @Override
  public void close() throws InterruptedException {
    for (Process process : started) {
      process.destroy();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
    holder.destroy();
  }
}
