package dev.solo5.tender.hvt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.solo5.tender.probe.Fact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    List<Fact> facts = Probe.run().facts();

    assertEquals(FACTS, facts.stream().map(Fact::name).toList());
    assertTrue(facts.stream().noneMatch(fact -> fact.text().isBlank()), facts.toString());
    List<String> failed = facts.stream().filter(fact -> !fact.ok()).map(Fact::name).toList();
    // A host that emulates knows no SSE; any other has both. A tap is nothing that guests need.
    assertEquals(failed.contains("guest.native"), failed.contains("guest.sse"), facts.toString());
    List<String> allowed = List.of("net.tun", "guest.native", "guest.sse");
    assertTrue(allowed.containsAll(failed), facts.toString());
    assertTrue(facts.contains(Fact.works("kvm.version", "12")), facts.toString());
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
