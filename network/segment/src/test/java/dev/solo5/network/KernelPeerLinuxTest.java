package dev.solo5.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our stack against the kernel's, across a tap in a network namespace: good and bad wires. */
@Timeout(300)
class KernelPeerLinuxTest {
  private static final String TAP =
      "ip tuntap add tap0 mode tap && ip addr add 10.0.0.1/24 dev tap0 && ip link set tap0 up && ";

  private record Ended(int status, String messages) {}

  private static Ended inNamespace(String script, List<String> arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("unshare", "-n", "sh", "-c", TAP + script, "sh"));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String messages = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), messages);
  }

  @ParameterizedTest
  @CsvSource({"8000000, 0", "300000, 5", "40000, 20"})
  void everyByteIsRightBothWays(String size, String badness) throws Exception {
    Ended trial = inNamespace("true", List.of());
    assumeTrue(trial.status() == 0, "cannot make a tap (root needed?): " + trial.messages());
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Ended ended =
        inNamespace(
            "exec \"$@\"",
            List.of(
                java.toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KernelPeer.class.getName(),
                size,
                badness));
    assertEquals(0, ended.status(), ended.messages());
  }
}
