package dev.solo5.tender.hvt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The program with a ring, a tap and its sandbox, each run in a network namespace of its own: the
 * host's ping counts the answers and compares every byte of them.
 */
class NetRingProcessKvmTest {
  private static final String TAP =
      "ip tuntap add tap0 mode tap && ip addr add 10.0.0.1/24 dev tap0"
          + " && ip link set tap0 txqueuelen 10000 up";

  @TempDir static Path directory;
  private static Path guest;

  private record Ended(int status, String output) {}

  @BeforeAll
  static void build() throws Exception {
    KvmHost.required();
    Ended trial = namespace(TAP + " && command -v ping");
    if (trial.status != 0) {
      System.out.println("skipped: no tap in a namespace of its own, or no ping: " + trial.output);
      abort(trial.output);
    }
    guest = RingGuest.build(directory);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--mem=64", "--x-no-net-ring"})
  void tenThousandPingsAreAnswered(String option) throws Exception {
    String script =
        TAP
            + """

            "$@" >out &
            while [ ! -s out ]; do kill -0 $! || exit 90; sleep 0.05; done
            # The host drops what it can't address yet; the address is known after the first answer.
            ping -q -c 1 -w 60 10.0.0.2 >first
            timeout 900 ping -q -f -c 10000 -s 200 -p deadbeef 10.0.0.2
            kill $!
            wait $!
            """;

    Ended ended = namespace(script, tender(option, "p4000000000"));

    // Ended by the signal, not before.
    assertEquals(1, ended.status, ended.output);
    assertTrue(ended.output.contains("Exiting on signal 15"), ended.output);
    assertTrue(ended.output.contains("10000 packets transmitted, 10000 received"), ended.output);
    assertTrue(!ended.output.contains("wrong data"), ended.output);
  }

  @ParameterizedTest
  @ValueSource(strings = {"o5000", "x16777216000", "w"})
  void brokenRingEndsTheProgramInOneLine(String words) throws Exception {
    Ended ended = namespace(TAP + "\nexec \"$@\"", tender("--mem=64", words));

    assertEquals(1, ended.status);
    assertEquals(
        switch (words) {
          case "o5000" ->
              "solo5-hvt: Invalid guest network ring: 5000 submissions outstanding, room for 1024\n";
          case "w" -> "solo5-hvt: Invalid guest access: gpa=0xfffffffffff0, sz=60\n";
          default -> "solo5-hvt: Invalid guest access: gpa=0x3e8000000, sz=60\n";
        },
        ended.output);
  }

  private static String[] tender(String option, String words) {
    return new String[] {
      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
      "--enable-native-access=ALL-UNNAMED",
      "-cp",
      System.getProperty("java.class.path"),
      Main.class.getName(),
      option,
      "--net:net=tap0",
      guest.toString(),
      words
    };
  }

  /** Runs a shell in a fresh network namespace, with arguments. */
  private static Ended namespace(String script, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("timeout", "1200", "unshare", "-rn", "sh", "-c", script, "sh"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }
}
