package dev.solo5.tender.spt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.linux.net.FramePair;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.Launch;
import dev.solo5.tender.NetBackend;
import dev.solo5.tender.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of conformance.md, section 2, for spt: 2 MiB of memory, guests with the bindings. */
final class ConformanceSptTest {
  @TempDir static Path directory;
  private static BindingsGuests guests;
  private String output = "";

  @BeforeAll
  static void findCompiler() throws Exception {
    guests = new BindingsGuests(directory);
  }

  private int run(Launch launch) throws IOException {
    try (Console console = Console.open(directory)) {
      Outcome outcome = SptTender.run(launch, console.fd(), _ -> {});
      output = console.text();
      assertFalse(outcome instanceof Outcome.TenderFailed, outcome::toString);
      return outcome.exitStatus();
    }
  }

  /** The end of a stream of frames is no frame of 0 bytes. */
  @Test
  void aNetworkWhosePeerIsGoneHasNoFrames() throws Exception {
    FramePair wire = FramePair.open(1 << 16);
    wire.near().close();
    NetBackend far = new NetBackend.InheritedDescriptor(wire.far().number());
    Launch launch =
        launch("netend").withAttachments(new Attachment.Net("service0", far)).withArguments("end");

    assertEquals(0, run(launch), output);
    assertTrue(output.contains("SUCCESS\n"), output);
  }

  private static Launch launch(String guest) throws Exception {
    return Launch.of(guests.build(guest)).withMemoryBytes(2 << 20);
  }

  @ParameterizedTest
  @CsvSource({
    "hello, Hello_Solo5",
    "globals,",
    "tls,",
    "tlsalign,",
    "tlsdata,",
    "sections,",
    "fpu,",
    "memory,",
    "time,",
  })
  void passes(String guest, String argument) throws Exception {
    assertEquals(0, run(launch(guest).withArguments(argument == null ? "" : argument)), output);
    assertTrue(output.contains("SUCCESS\n"), output);
  }

  @ParameterizedTest
  @CsvSource({"exception, 139", "zeropage, 139", "seccomp, 159"})
  void diesOfItsSignal(String guest, int status) throws Exception {
    assertEquals(status, run(launch(guest)));
    assertFalse(output.contains("SUCCESS"), output);
  }

  @Test
  void abortsWhenItsStackIsSmashed() throws Exception {
    assertEquals(255, run(launch("ssp")));
    assertTrue(output.contains("ABORT"), output);
  }

  @Test
  void abortsWhenThereIsTooLittleMemory() throws Exception {
    assertEquals(255, run(launch("big")));
    assertTrue(output.contains("ABORT") && output.contains("Not enough memory"), output);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "42, 42", "255, 255", "return 7, 7", "abort, 255"})
  void endsAsItSays(String argument, int status) throws Exception {
    assertEquals(status, run(launch("exit").withArguments(argument)), output);
  }

  @Test
  void keepsQuietWhenTold() throws Exception {
    assertEquals(0, run(launch("quiet").withArguments("--solo5:quiet")));
    assertTrue(output.contains("SUCCESS\n"), output);
    assertFalse(output.contains("Solo5:"), output);
  }

  @Test
  void writesLongTextsWhole() throws Exception {
    assertEquals(0, run(launch("output")));
    List<String> expected = new ArrayList<>();
    String letters = "abcdefghijklmnopqrstuvwxyz".repeat(6);
    for (int line = 0; line < 72; line++) {
      int first = (line + 3) % 26;
      expected.add(
          String.format(Locale.ROOT, "%02d ", line) + letters.substring(first, first + 52));
    }
    List<String> lines = output.lines().filter(line -> line.matches("\\d\\d [a-z]{52}.*")).toList();
    assertEquals(expected, lines);
  }

  @ParameterizedTest
  @ValueSource(ints = {512, 4096, 32768})
  void keepsADisk(int sectorSize) throws Exception {
    Path disk = Files.write(directory.resolve("storage"), new byte[4 << 20]);
    Launch launch =
        launch("blk").withAttachments(new Attachment.Block("storage", disk, sectorSize));
    assertEquals(0, run(launch), output);
    assertTrue(output.contains("SUCCESS\n"), output);
  }

  @Test
  void transfersManyBlocksAtOnce() throws Exception {
    Path disk = Files.write(directory.resolve("many"), new byte[4 << 20]);
    Launch launch = launch("blkmany").withAttachments(new Attachment.Block("storage", disk));
    assertEquals(0, run(launch), output);
    assertTrue(output.contains("SUCCESS\n"), output);
  }
}
