package dev.solo5.tender.spt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.solo5.manifest.Device;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.Launch;
import dev.solo5.tender.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real guests, in-process: how they start, what they may touch, how they end. */
final class SptTenderSptTest {
  private static final long MEBIBYTE = Launch.MEBIBYTE;
  private static final int SIGSEGV = 11;

  @TempDir static Path directory;

  private final List<String> notices = new ArrayList<>();

  /** Runs to the end; what it wrote is in {@link #output}. */
  private Outcome run(Launch launch) throws IOException {
    try (Console console = Console.open(directory)) {
      Outcome outcome = SptTender.run(launch, console.fd(), notices::add);
      output = console.text();
      return outcome;
    }
  }

  private String output = "";

  private static Launch guest(String name, Device... devices)
      throws IOException, InterruptedException {
    return Launch.of(Guests.build(directory, name, devices)).withMemoryBytes(4 * MEBIBYTE);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "42, 42", "255, 255", "256, 0", "-1, 255", "298, 42"})
  void endsWithTheStatusOfTheGuest(String argument, int status) throws Exception {
    assertEquals(
        new Outcome.Exited(status), run(guest("hello").withArguments(argument, "", "world")));
    assertEquals("Hello, " + argument + "  world\n", output);
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 3, 512, 4097, 8192})
  void givesAsMuchMemoryAsAsked(long mebibytes) throws Exception {
    Launch launch = guest("hello").withArguments("0").withMemoryBytes(mebibytes * MEBIBYTE);
    assertEquals(new Outcome.Exited(0), run(launch));
  }

  @Test
  void refusesMoreMemoryThanThereIs() throws Exception {
    Outcome outcome = run(guest("hello").withMemoryBytes(100L << 40));
    assertEquals(
        new Outcome.TenderFailed(new SptProblem.NoMemory("Cannot allocate memory")), outcome);
    assertEquals(
        new Outcome.TenderFailed(new SptProblem.TooMuchMemory((SptLayout.STAGE_START >> 20) - 1)),
        run(guest("hello").withMemoryBytes(SptLayout.STAGE_START)));
  }

  @Test
  void refusesLessMemoryThanTheImageNeeds() throws Exception {
    assertInstanceOf(Outcome.TenderFailed.class, run(guest("hello").withMemoryBytes(MEBIBYTE)));
  }

  @Test
  void handsMemoryOverZeroed() throws Exception {
    assertEquals(new Outcome.Exited(0), run(guest("memory").withArguments("tell", "me")));
  }

  @Test
  void handsRegistersOverCleared() throws Exception {
    assertEquals(new Outcome.Exited(0), run(guest("registers")));
    for (String line : output.lines().toList()) {
      String expected =
          switch (line.substring(0, line.indexOf(' '))) {
            case "rdi" -> "0000000000011000";
            case "rsp" -> "00000000003ffff8";
            case "mxcsr" -> "0000000000001f80";
            case "fcw" -> "000000000000037f";
            case "flags" -> "0000000000000046"; // of the last xor: zero and parity
            default -> "0000000000000000";
          };
      assertEquals(line.substring(0, line.indexOf(' ') + 1) + expected, line);
    }
    assertEquals(22, output.lines().count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "write-text",
        "page-zero",
        "read-page-zero",
        "below",
        "above",
        "execute-data",
        "execute-bss",
        "execute-heap",
        "execute-stack",
        "write-stage",
      })
  void killsAGuestThatTouchesWhatItMustNot(String what) throws Exception {
    assertEquals(new Outcome.KilledBySignal(SIGSEGV), run(guest("faults").withArguments(what)));
    assertEquals("alive\n", output);
  }

  @ParameterizedTest
  @CsvSource({"trap, 5", "illegal, 4", "divide, 8", "legacy-call, 31"})
  void reportsTheSignalOfATrap(String what, int signal) throws Exception {
    assertEquals(new Outcome.KilledBySignal(signal), run(guest("faults").withArguments(what)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"read-text", "lowest", "highest"})
  void letsAGuestTouchWhatIsItsOwn(String what) throws Exception {
    assertEquals(new Outcome.Exited(7), run(guest("faults").withArguments(what)));
  }

  @Test
  void makesTheHeapExecutableOnlyWhenAsked() throws Exception {
    Launch launch = guest("faults").withArguments("execute-heap");
    Launch allowed =
        new Launch(
            launch.unikernel(),
            launch.memoryBytes(),
            launch.attachments(),
            launch.commandLine(),
            true);
    assertEquals(new Outcome.Exited(7), run(allowed));
    assertEquals(1, notices.size());
    assertEquals(new Outcome.KilledBySignal(SIGSEGV), run(launch));
  }

  @Test
  void wakesAGuestAtItsDeadline() throws Exception {
    assertEquals(new Outcome.Exited(0), run(guest("yield")));
  }

  @ParameterizedTest
  @CsvSource({
    "512, 1",
    "512, 8",
    "1024, 3",
    "2048, 2",
    "4096, 2",
    "8192, 2",
    "16384, 1",
    "32768, 2"
  })
  void readsAndWritesBothEndsOfADisk(int sectorSize, int sectors) throws Exception {
    byte[] content = new byte[sectorSize * sectors];
    byte[] mark = "last block".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(mark, 0, content, content.length - sectorSize, mark.length);
    Path disk = Files.write(directory.resolve("disk"), content);
    Launch launch =
        guest("call", new Device.Block("disk"))
            .withAttachments(new Attachment.Block("disk", disk, sectorSize));
    long last = (long) sectorSize * (sectors - 1);

    assertEquals(
        new Outcome.Exited(0),
        run(launch.withArguments("17", "7", "b", "" + sectorSize, "" + last)));
    assertEquals(sectorSize + " last block", output);
    assertEquals(
        new Outcome.Exited(0), run(launch.withArguments("18", "7", "b", "" + sectorSize, "0")));
    assertEquals("buffer", new String(Files.readAllBytes(disk), 0, 6, StandardCharsets.UTF_8));

    Outcome forbidden = new Outcome.KilledBySignal(31);
    for (String call : new String[] {"17", "18"}) {
      assertEquals(
          forbidden, run(launch.withArguments(call, "7", "b", "" + sectorSize, "" + (last + 1))));
      assertEquals(forbidden, run(launch.withArguments(call, "7", "b", "" + sectorSize, "-512")));
      assertEquals(forbidden, run(launch.withArguments(call, "7", "b", "" + 2 * sectorSize, "0")));
      assertEquals(
          forbidden, run(launch.withArguments(call, "7", "b", "" + (sectorSize - 1), "0")));
    }
    assertEquals(content.length, Files.size(disk));
  }

  @Test
  void freesADiskWhenItsGuestEnds() throws Exception {
    Path disk = Files.write(directory.resolve("free"), new byte[512]);
    Launch launch =
        guest("call", new Device.Block("disk")).withAttachments(new Attachment.Block("disk", disk));
    assertEquals(new Outcome.Exited(0), run(launch.withArguments("228", "0", "b")));
    assertEquals(new Outcome.Exited(0), run(launch.withArguments("228", "0", "b")));
  }

  @Test
  void runsWithAsManyDevicesAsAManifestHolds() throws Exception {
    Device[] devices = new Device[63];
    Attachment[] attachments = new Attachment[63];
    for (int i = 0; i < 63; i++) {
      Path disk =
          Files.writeString(
              directory.resolve("disk" + i),
              ("content of " + i + " ").repeat(64).substring(0, 512));
      devices[i] = new Device.Block("disk" + i);
      attachments[i] = new Attachment.Block("disk" + i, disk);
    }
    Path many = Files.createDirectories(directory.resolve("many"));
    Launch launch = Launch.of(Guests.build(many, "call", devices)).withAttachments(attachments);
    assertEquals(new Outcome.Exited(0), run(launch.withArguments("17 69 b 512 0")));
    assertEquals("512 content of 62 co", output);
    assertEquals(new Outcome.KilledBySignal(31), run(launch.withArguments("17 70 b 512 0")));
  }

  @Test
  void refusesVirtualThreads() throws Exception {
    Launch launch = guest("hello");
    CompletableFuture<Outcome> end = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            end.complete(run(launch));
          } catch (IOException | RuntimeException e) {
            end.completeExceptionally(e);
          }
        })
        .join();
    assertInstanceOf(IllegalStateException.class, end.exceptionNow());
  }
}
