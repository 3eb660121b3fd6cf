package org.example;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The unikernel, running on a tap interface. */
final class Server {
  static final String ADDRESS = "10.0.0.2";

  private final Process process;
  private final BufferedReader output;

  private Server(Process process) {
    this.process = process;
    this.output = Namespace.reader(process);
  }

  /** Boots it and waits until it says that it is there. */
  static Server boot(Tender tender, Namespace namespace, String tap, int requests)
      throws IOException {
    Process process =
        namespace.start(
            tender.command(
                List.of("--net:service=" + tap),
                "--ipv4=" + ADDRESS + "/24",
                "--ipv4-gateway=10.0.0.1",
                "--requests=" + requests));
    Server server = new Server(process);
    String line = server.output.readLine();
    if (line == null || !line.startsWith("web: http://" + ADDRESS + "/ on a network of 24 bits")) {
      throw new AssertionError(
          line + "\n" + server.output.lines().collect(Collectors.joining("\n")));
    }
    return server;
  }

  static String url(String path) {
    return "http://" + ADDRESS + path;
  }

  /** Ends it at once. */
  void stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  /** Waits until it ends by itself and returns its last words and its status. */
  String end() throws IOException, InterruptedException {
    String words = output.lines().collect(Collectors.joining("\n"));
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("still running after its output has ended: " + words);
    }
    return words + ", status " + process.exitValue();
  }
}
