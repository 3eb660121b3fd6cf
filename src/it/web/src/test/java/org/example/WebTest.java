package org.example;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The unikernel on a tap interface, with the host's own TCP, curl and ping at the other end. Bodies
 * are smaller under hvt, where KVM may have to emulate each of the guest's instructions.
 */
class WebTest {
  private static final String HOST = "10.0.0.1/24";

  @TempDir private Path folder;
  private Namespace network;

  @BeforeEach
  void openNamespace() throws Exception {
    network = Namespace.open();
  }

  @AfterEach
  void closeNamespace() throws Exception {
    if (network != null) {
      network.close();
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void answersEachPathAndEndsAfterItsRequests(Tender tender) throws Exception {
    Server server = boot(tender, 8);
    assertTrue(curl("/").startsWith("This is a Solo5 unikernel"));
    assertEquals("Hello from a unikernel\n", curl("/hello?who=me"));
    assertEquals("2\n", curl("/count"));
    assertEquals("200 23 ", status("/hello", "--head"));
    assertEquals("404 14 ", status("/nowhere"));
    assertEquals("405 23 ", status("/hello", "--data", "text"));
    assertEquals("400 16 ", status("/", "--request", "NOT GOOD"));
    assertEquals("431 36 ", status("/", "--header", "X-Long: " + "x".repeat(5000)));
    assertEquals("web: 8 requests answered, status 0", server.end());
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void keepsConnectionsOpen(Tender tender) throws Exception {
    Server server = boot(tender, 3);
    List<String> command = curlCommand("--write-out", "%{num_connects} ", "--output", "/dev/null");
    for (int i = 0; i < 3; i++) {
      command.add(Server.url("/bytes/5000"));
      command.addAll(i < 2 ? List.of("--output", "/dev/null") : List.of());
    }
    assertEquals("1 0 0 ", network.run(command.toArray(String[]::new)));
    assertEquals("web: 3 requests answered, status 0", server.end());
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void deliversLargeBodiesUnchanged(Tender tender) throws Exception {
    int size = tender == Tender.SPT ? 32 << 20 : 1 << 19;
    Server server = boot(tender, 1);
    Path body = folder.resolve("body");
    curl("/bytes/" + size, "--output", body.toString());
    assertEquals(sha256(ByteStream.of(size)), sha256(Files.readAllBytes(body)));
    assertEquals("web: 1 requests answered, status 0", server.end());
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void answersManyAtOnce(Tender tender) throws Exception {
    Server server = boot(tender, 40);
    fetchInParallel(40, 20, tender == Tender.SPT ? 50_001 : 10_001);
    assertEquals("web: 40 requests answered, status 0", server.end());
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void answersPing(Tender tender) throws Exception {
    Server server = boot(tender, 1);
    for (String size : List.of("0", "56", "1472")) {
      String said =
          network.run("ping", "-c", "20", "-i", "0.02", "-W", "60", "-s", size, Server.ADDRESS);
      assertTrue(said.contains("20 packets transmitted, 20 received, 0% packet loss"), said);
    }
    String flood = network.run("ping", "-f", "-q", "-c", "300", "-w", "60", Server.ADDRESS);
    assertTrue(flood.contains("300 received, "), flood);
    assertEquals(
        "1\n", curl("/hello", "--output", "/dev/null", "--write-out", "%{num_connects}\n"));
    assertEquals("web: 1 requests answered, status 0", server.end());
  }

  /** Between host and unikernel stands a relay that loses, doubles and swaps frames. */
  @ParameterizedTest(name = "{0}")
  @EnumSource
  void deliversEverythingOverABadWire(Tender tender) throws Exception {
    tender.assumeRunnable();
    network.addTap("host0", HOST);
    network.addTap("guest0", "");
    String relay = HostProgram.compile("relay", List.of("-D_GNU_SOURCE", "-O2")).toString();
    Process wire = network.start(List.of(relay, "host0", "guest0", "30", "20", "20", "1"));
    String ready = Namespace.reader(wire).readLine();
    assumeTrue(wire.isAlive() || wire.waitFor() != 77, ready);
    assertEquals("ready", ready);
    Server server = Server.boot(tender, network, "guest0", 6);
    fetchInParallel(6, 6, tender == Tender.SPT ? 200_000 : 60_000);
    wire.getOutputStream().close();
    String counts = Namespace.reader(wire).readLine();
    assertTrue(counts.matches("[1-9][0-9]{2,} passed, [1-9][0-9]* lost"), counts);
    server.stop();
  }

  private Server boot(Tender tender, int requests) throws Exception {
    tender.assumeRunnable();
    network.addTap("tap0", HOST);
    return Server.boot(tender, network, "tap0", requests);
  }

  private void fetchInParallel(int count, int atOnce, int size) throws Exception {
    List<String> command = curlCommand("--parallel", "--parallel-max", String.valueOf(atOnce));
    command.add("--parallel-immediate");
    for (int i = 0; i < count; i++) {
      command.addAll(List.of("--output", folder.resolve("body" + i).toString()));
      command.add(Server.url("/bytes/" + (size + i)));
    }
    network.run(command.toArray(String[]::new));
    for (int i = 0; i < count; i++) {
      byte[] body = Files.readAllBytes(folder.resolve("body" + i));
      assertArrayEquals(ByteStream.of(size + i), body, "body " + i);
    }
  }

  private static List<String> curlCommand(String... options) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("curl", "--silent", "--show-error", "--noproxy", "*"));
    command.addAll(List.of("--max-time", "120"));
    command.addAll(List.of(options));
    return command;
  }

  private String curl(String path, String... options) throws Exception {
    List<String> command = curlCommand(options);
    command.add(Server.url(path));
    return network.run(command.toArray(String[]::new));
  }

  /** The status, and the size that the reply declares. */
  private String status(String path, String... options) throws Exception {
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("--output", "/dev/null"));
    all.addAll(List.of("--write-out", "%{http_code} %header{content-length} "));
    return curl(path, all.toArray(String[]::new));
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
