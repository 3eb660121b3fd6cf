package dev.solo5.build.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Target;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.RunReport;
import dev.solo5.tender.TenderProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TenderEndTest {
  @ParameterizedTest
  @CsvSource({
    "0, succeeded",
    "1, failed",
    "42, own status",
    "129, SIGHUP",
    "130, SIGINT",
    "131, SIGQUIT",
    "132, SIGILL",
    "133, SIGTRAP",
    "136, SIGFPE",
    "137, SIGKILL",
    "139, SIGSEGV",
    "141, SIGPIPE",
    "143, SIGTERM",
    "159, forbidden system call",
    "255, aborted"
  })
  void saysWhatAStatusMeansUnderSpt(int status, String word) {
    String meaning = TenderEnd.of(Target.SPT, status, List.of()).meaning();

    assertTrue(meaning.contains(word), meaning);
  }

  @ParameterizedTest
  @ValueSource(ints = {42, 132, 133, 136, 139, 159})
  void knowsThatNoSignalReachesAGuestOfHvt(int status) {
    assertEquals("the guest's own status", TenderEnd.of(Target.HVT, status, List.of()).meaning());
  }

  @ParameterizedTest
  @EnumSource
  void hasAMeaningForEachStatus(Target target) {
    for (int status = 0; status <= 255; status++) {
      assertTrue(TenderEnd.of(target, status, List.of()).meaning().length() > 10);
    }
  }

  @Test
  void knowsThatQemuLosesAStatus() {
    String meaning = TenderEnd.of(Target.VIRTIO, 83, List.of()).meaning();

    assertTrue(meaning.contains("without telling its status"), meaning);
    assertEquals("the guest's own status", TenderEnd.of(Target.SPT, 83, List.of()).meaning());
  }

  @Test
  void quotesTheTendersLastLineWhenItRefused() {
    List<String> said =
        List.of("solo5-spt: adjusting memory", "solo5-spt: KERNEL: no", "solo5-guest: hello");
    TenderEnd refused = TenderEnd.of(Target.SPT, 1, said);

    assertEquals("solo5-spt: KERNEL: no", refused.meaning());
    assertEquals("the guest failed", TenderEnd.of(Target.SPT, 1, List.of("hello")).meaning());
    assertEquals(Optional.empty(), TenderEnd.of(Target.SPT, 3, said).complaint());
  }

  @Test
  void believesTheReportRatherThanTheConsole(@TempDir Path directory) throws IOException {
    RunFiles run = new RunFiles(directory);
    Files.write(run.console(), List.of("solo5-hvt: not enough memory"));
    assertEquals("solo5-hvt: not enough memory", TenderEnd.of(Target.HVT, 1, run).meaning());

    Files.writeString(run.report(), report(new Outcome.Exited(1)));
    assertEquals("the guest failed", TenderEnd.of(Target.HVT, 1, run).meaning());

    Files.writeString(run.report(), refusal());
    assertEquals("solo5-hvt: Invalid option: `--x'", TenderEnd.of(Target.HVT, 1, run).meaning());
  }

  @Test
  void believesTheReportThatWasAskedForRatherThanWhatWasSaid(@TempDir Path directory)
      throws IOException {
    Path report = directory.resolve("report.json");
    assertEquals("solo5-hvt: said", ended(report, Instant.EPOCH));

    Files.writeString(report, refusal());
    assertEquals("solo5-hvt: Invalid option: `--x'", ended(report, Instant.EPOCH));
    assertEquals("solo5-hvt: said", ended(report, Instant.now().plusSeconds(60)), "an earlier one");

    Files.writeString(report, report(new Outcome.Exited(1)));
    assertEquals("the guest failed", ended(report, Instant.EPOCH));
  }

  private static String ended(Path report, Instant begun) {
    return TenderEnd.of(
            Target.HVT, 1, Optional.of(report), begun, List.of("solo5-hvt: said", "something"))
        .meaning();
  }

  private static String refusal() {
    return report(
        new Outcome.TenderFailed(
            new TenderProblem.InvalidOption("--x", List.of(new TenderProblem.BadSectorSize()))));
  }

  private static String report(Outcome outcome) {
    return new RunReport(
            "app.hvt",
            Target.HVT,
            outcome,
            List.of(),
            RunReport.Memory.unknown(),
            new TreeMap<>(),
            List.of())
        .toJson();
  }

  @Test
  void aborts() {
    assertEquals(
        "the guest aborted (solo5_abort(), a failed assertion, a trap, a smashed stack), or ended"
            + " itself with this status",
        TenderEnd.of(Target.HVT, 255, List.of()).meaning());
  }
}
