package dev.solo5.tender.spt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * Network namespaces that {@code unshare} makes for one shell and that go with its last process.
 */
final class Namespace {
  private static final String TAP =
      "ip tuntap add tap0 mode tap && ip link set tap0 mtu 1400 up && ";

  private Namespace() {}

  /** Skips where this user may not make one. */
  static void assume() throws IOException, InterruptedException {
    Process trial = new ProcessBuilder(shell("true")).redirectErrorStream(true).start();
    String messages = new String(trial.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Assumptions.assumeTrue(
        trial.waitFor() == 0,
        "cannot make a tap in a network namespace of its own (root needed?): " + messages);
  }

  /** A shell in a new namespace where tap0 is up; arguments added are its {@code "$@"}. */
  static List<String> shell(String script) {
    return List.of("unshare", "-n", "sh", "-c", TAP + script, "sh");
  }
}
