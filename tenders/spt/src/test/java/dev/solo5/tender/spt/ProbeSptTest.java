package dev.solo5.tender.spt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.tender.probe.Fact;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the probe finds on this machine. */
final class ProbeSptTest {
  @Test
  void findsWhatTheOtherTestsNeed() {
    List<Fact> facts = Probe.run().facts();
    assertEquals(
        List.of(
            "net.tun",
            "report.accounts",
            "machine",
            "sandbox.filter",
            "stage.program",
            "guest.run",
            "guest.locked",
            "guest.noExecute"),
        facts.stream().map(Fact::name).toList());
    for (Fact fact : facts) {
      // A tap is nothing that guests need.
      assertTrue(fact.ok() || fact.name().equals("net.tun"), fact.toString());
    }
  }

  @Test
  void isAProgramThatPrintsJson() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Probe.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    assertTrue(
        output.startsWith("{\"type\":\"solo5.probe\",\"version\":1,\"target\":\"spt\",\"facts\":{"),
        output);
  }

  /** Without native access nothing can be found out; that too is a fact, not a crash. */
  @Test
  void isNotStoppedByAVirtualMachineWithoutNativeAccess() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--illegal-native-access=deny",
                "-cp",
                System.getProperty("java.class.path"),
                Probe.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    assertTrue(output.contains("\"guest.run\":{\"ok\":false,\"reason\":\""), output);
  }
}
