package dev.solo5.tender.hvt.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The policy on a real process: what it needs works, everything else is refused or kills it. */
class HvtPolicyLinuxTest {
  /** 128 plus SIGSYS. */
  private static final int KILLED = 159;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run-guest",
        "write-network",
        "kick-ring",
        "write-report",
        "read-input",
        "write-disk",
        "wait",
        "open-to-read",
        "descriptor-flags",
        "open-to-write",
        "create",
        "socket",
        "live"
      })
  void survives(String what) throws Exception {
    assertEquals(0, run(what));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "other-request",
        "other-vcpu",
        "duplicate",
        "write-elsewhere",
        "write-disk-elsewhere",
        "wait-elsewhere",
        "new-epoll",
        "memory-file",
        "kill",
        "personality",
        "program"
      })
  void kills(String what) throws Exception {
    assertEquals(KILLED, run(what));
  }

  private static int run(String what) throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Victim.class.getName(),
                    what))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    System.out.println(what + ": " + status + " " + output);
    return status;
  }
}
