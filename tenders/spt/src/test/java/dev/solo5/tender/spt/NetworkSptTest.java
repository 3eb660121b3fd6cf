package dev.solo5.tender.spt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.manifest.Device;
import dev.solo5.tender.fixture.TenderProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A guest on a tap, in a network namespace of its own. */
final class NetworkSptTest {
  @TempDir static Path directory;

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    Namespace.assume();
    Guests.build(directory, "frames", new Device.Net("net"));
    Guests.buildForHost(directory, "with-tap");
  }

  /** Runs a shell in a fresh namespace with one tap; {@code "$@"} in its script is the tender. */
  private static TenderProcess shell(String script, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(Namespace.shell(script));
    command.addAll(TenderProcess.command(Main.class, arguments));
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

  /** Ten thousand pings with their payload, as conformance.md has it. */
  @Test
  void answersAFloodOfPings() throws Exception {
    String guest = new BindingsGuests(directory).build("netring").toString();
    String script =
        """
        ip addr add 10.0.0.1/24 dev tap0
        ping -q -f -p deadbeef 10.0.0.2 >/dev/null 2>&1 &
        "$@"; status=$?
        kill $!
        exit $status
        """;
    try (TenderProcess tender = shell(script, "--mem=2", "--net:service0=tap0", "--", guest)) {
      assertEquals(0, tender.process().waitFor(), tender.output() + tender.messages());
      assertTrue(tender.output().contains("SUCCESS\n"), tender.output());
    }
  }

  /** As under hvt: frames of a network that is down just now are lost, and nothing else. */
  @Test
  void aTapThatIsDownForAWhileDropsFrames() throws Exception {
    String guest = new BindingsGuests(directory).build("netend").toString();
    String script =
        """
        ip addr add 10.0.0.1/24 dev tap0
        "$@" > down.out &
        tender=$!
        while ! grep -q ready down.out; do sleep 0.1; kill -0 $tender || exit 2; done
        ip link set tap0 down
        sleep 1
        ip link set tap0 up
        ping -q -i 0.2 10.0.0.2 >/dev/null 2>&1 &
        wait $tender; status=$?
        kill $!
        cat down.out
        exit $status
        """;
    try (TenderProcess tender =
        shell(script, "--mem=2", "--net:service0=tap0", "--", guest, "down")) {
      assertEquals(0, tender.process().waitFor(), tender.output() + tender.messages());
      assertTrue(tender.output().contains("SUCCESS\n"), tender.output());
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
