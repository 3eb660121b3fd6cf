package dev.solo5.tender.hvt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.solo5.tender.Fact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the probe finds on this machine, and on one that has no hypervisor. */
class ProbeKvmTest {
  private static final List<String> FACTS =
      List.of(
          "sandbox.filter",
          "sandbox.personality",
          "net.tun",
          "machine",
          "kvm.open",
          "kvm.version",
          "kvm.createVm",
          "kvm.clock",
          "guest.run",
          "guest.native",
          "guest.sse",
          "guest.noExecute");

  @Test
  void findsWhatTheOtherTestsNeed() {
    KvmHost.required();
    Map<String, Fact> facts = new LinkedHashMap<>();
    for (Fact fact : Probe.run().facts()) {
      facts.put(fact.name(), fact);
      assertTrue(!fact.text().isBlank(), fact.name());
    }

    assertEquals(FACTS, List.copyOf(facts.keySet()));
    List<String> failed =
        facts.values().stream().filter(fact -> !fact.ok()).map(Fact::name).toList();
    // A host that emulates knows no SSE; any other has both. A tap is nothing that guests need.
    assertEquals(facts.get("guest.native").ok(), facts.get("guest.sse").ok(), facts.toString());
    List<String> allowed = List.of("net.tun", "guest.native", "guest.sse");
    assertTrue(allowed.containsAll(failed), facts.toString());
    assertEquals("12", facts.get("kvm.version").text());
  }

  @Test
  void findsThatThereIsNoHypervisor() throws Exception {
    String output = probeWithout("/dev");
    assertTrue(
        output.contains(
            "\"kvm.open\":{\"ok\":false,\"reason\":\"open: No such file or directory\"}"),
        output);
    assertTrue(
        output.contains("\"guest.sse\":{\"ok\":false,\"reason\":\"not tried: needs kvm.open\"}"),
        output);
    assertTrue(
        output.contains(
            "\"net.tun\":{\"ok\":false,\"reason\":\"open: No such file or directory\"}"),
        output);
  }

  /** Runs the probe where a directory is empty. */
  private static String probeWithout(String directory) throws IOException, InterruptedException {
    String mount = "mount -t tmpfs none " + directory;
    Process trial = new ProcessBuilder("unshare", "-rm", "sh", "-c", mount).start();
    if (trial.waitFor() != 0) {
      System.out.println("skipped: unshare -rm: this user may not make a mount namespace");
      abort("unshare -rm");
    }
    List<String> command =
        new ArrayList<>(List.of("unshare", "-rm", "sh", "-c", mount + " && exec \"$@\"", "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), Probe.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }
}
