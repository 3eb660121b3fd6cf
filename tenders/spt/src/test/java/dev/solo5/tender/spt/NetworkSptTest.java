package dev.solo5.tender.spt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.manifest.Device;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A guest on a tap. Interfaces exist only in a network namespace that {@code unshare} makes for
 * each run and that goes with its last process.
 */
final class NetworkSptTest {
  private static final String TAP =
      "ip tuntap add tap0 mode tap && ip link set tap0 mtu 1400 up && ";

  @TempDir static Path directory;

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    Process trial =
        new ProcessBuilder("unshare", "-n", "sh", "-c", TAP + "true")
            .redirectErrorStream(true)
            .start();
    String messages = new String(trial.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Assumptions.assumeTrue(
        trial.waitFor() == 0,
        "cannot make a tap in a network namespace of its own (root needed?): " + messages);
    Guests.build(directory, "frames", new Device.Net("net"));
    Guests.buildForHost(directory, "with-tap");
  }

  /** Runs a shell in a fresh namespace with one tap; {@code "$@"} in its script is the tender. */
  private static TenderProcess shell(String script, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("unshare", "-n", "sh", "-c", TAP + script, "sh"));
    command.addAll(TenderProcess.command(arguments));
    return TenderProcess.start(directory, command);
  }

  @Test
  void exchangesFramesWithTheHost() throws IOException, InterruptedException {
    // The ping makes the host ask for an address again and again: the guest hears one of its
    // frames.
    String script =
        """
        ip addr add 10.0.0.1/24 dev tap0
        ping -q -i 0.2 10.0.0.2 >/dev/null 2>&1 &
        "$@"; status=$?
        kill $!
        ip -s link show tap0 | awk '/RX:/ { getline; print "received " $2 }'
        exit $status
        """;
    try (TenderProcess tender = shell(script, "--net:net=tap0", "frames.spt")) {
      assertEquals(0, tender.process().waitFor(), tender.messages());
      assertEquals("mtu 1400\nreceived 1\n", tender.output());
    }
  }

  @Test
  void takesAnOpenDescriptorForATap() throws IOException, InterruptedException {
    String script = "exec ./with-tap \"$@\"";
    try (TenderProcess tender = shell(script, "--net:net=@9", "frames.spt")) {
      assertEquals(0, tender.process().waitFor(), tender.messages());
      assertEquals("mtu 1400\n", tender.output());
    }
  }

  @Test
  void refusesInterfacesThatAreDownOrNoTaps() throws IOException, InterruptedException {
    try (TenderProcess tender =
        shell("ip link set tap0 down; exec \"$@\"", "--net:net=tap0", "frames.spt")) {
      assertEquals(1, tender.process().waitFor());
      assertEquals(
          "solo5-spt: Could not attach interface: tap0: Network is down", firstLine(tender));
    }
    try (TenderProcess tender =
        shell("ip link set lo up; exec \"$@\"", "--net:net=lo", "frames.spt")) {
      assertEquals(1, tender.process().waitFor());
      assertEquals(
          "solo5-spt: Could not attach interface: lo: Invalid argument", firstLine(tender));
    }
  }

  private static String firstLine(TenderProcess tender) throws IOException {
    return tender.messages().lines().findFirst().orElse("");
  }
}
