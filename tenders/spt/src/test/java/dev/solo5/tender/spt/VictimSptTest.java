package dev.solo5.tender.spt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.linux.abi.Seccomp;
import dev.solo5.linux.bpf.BpfInterpreter;
import dev.solo5.linux.seccomp.PolicyCompiler;
import dev.solo5.manifest.Device;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.Launch;
import dev.solo5.tender.Outcome;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One process for each rule and beside each rule: it lives, or dies of SIGSYS. */
final class VictimSptTest {
  private static final Outcome KILLED = new Outcome.KilledBySignal(31);
  private static final Outcome LIVES = new Outcome.Exited(0);

  @TempDir static Path directory;
  private static Launch victim = Launch.of(Path.of(""));
  private String output = "";

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    Path disk = Files.write(directory.resolve("disk"), new byte[1024]);
    victim =
        Launch.of(Guests.build(directory, "call", new Device.Block("disk")))
            .withMemoryBytes(2 << 20)
            .withAttachments(new Attachment.Block("disk", disk));
  }

  private Outcome call(String arguments) throws IOException {
    try (Console console = Console.open(directory)) {
      Outcome outcome = SptTender.run(victim.withArguments(arguments), console.fd(), _ -> {});
      output = console.text();
      return outcome;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "228 0 b, 0",
    "228 1 b, 0",
    "286 6 0 b 0, 0",
    // reads it first
    "281 5 b 1 0 0 0, 0",
    "158 4098 0, 0",
    "17 7 b 512 512, 512",
    "18 7 b 512 0, 512",
  })
  void livesWithinTheRules(String call, long result) throws IOException {
    assertEquals(LIVES, call(call));
    assertEquals(result, Long.parseLong(output.substring(0, output.indexOf(' '))));
  }

  @Test
  void writesToItsConsole() throws IOException {
    assertEquals(LIVES, call("1 1 b 3"));
    assertEquals("buf3 buffer", output);
  }

  @Test
  void leavesWithAnyStatus() throws IOException {
    assertEquals(new Outcome.Exited(9), call("231 9"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "228 2 b",
        "228 4294967297 b",
        "228 -1 b",
        "286 5 0 b 0",
        "286 7 0 b 0",
        "281 6 b 1 0 0 0",
        "281 7 b 1 0 0 0",
        "158 4097 0",
        "158 4099 0",
        "158 4294971394 0",
        "1 0 b 1",
        "1 2 b 1",
        "1 3 b 1",
        "1 5 b 1",
        "1 7 b 1",
        "1 4294967297 b 1",
        "0 0 b 1",
        "0 7 b 1",
        "17 7 b 511 0",
        "17 7 b 1024 0",
        "17 7 b 512 513",
        "17 7 b 512 -1",
        "17 6 b 512 0",
        "18 1 b 512 0",
        "18 7 b 0 0",
      })
  void diesOutsideOfThem(String call) throws IOException {
    assertEquals(KILLED, call(call));
    assertEquals("", output);
  }

  /**
   * Each call the policy never names, as the kernel counts them, up to the newest: for a table may
   * end anywhere.
   */
  @Test
  void diesOfEveryOtherCall() throws IOException {
    ByteBuffer data = ByteBuffer.allocate(Seccomp.Data.SIZE).order(ByteOrder.nativeOrder());
    data.putInt(Seccomp.Data.ARCH, Seccomp.AUDIT_ARCH_X86_64);
    int tried = 0;
    for (int number = 2; number < 480; number += number < 340 ? 7 : 19) {
      data.putInt(Seccomp.Data.NR, number);
      boolean forbidden =
          BpfInterpreter.run(PolicyCompiler.compile(TestDevices.none()), data)
              == Seccomp.SECCOMP_RET_KILL_PROCESS;
      if (forbidden && number != 17 && number != 18) {
        assertEquals(KILLED, call(number + " 0 0 0 0 0 0"), "call " + number);
        tried++;
      }
    }
    assertTrue(tried > 40, "only " + tried);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "32 1",
        "3 1",
        "9 0 4096 7 34 -1 0",
        "39",
        "59 b 0 0",
        "57",
        "257 -100 b 0",
        "317 1 0 b"
      })
  void diesOfWhatAnAttackerWouldTry(String call) throws IOException {
    assertEquals(KILLED, call(call));
  }

  @Test
  void diesOfCallsOfX32() throws IOException {
    assertEquals(KILLED, call((0x40000000L | 228) + " 0 b"));
    assertEquals(KILLED, call((0x40000000L | 231) + " 0"));
  }
}
