package dev.solo5.tender;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.elf.Target;
import dev.solo5.manifest.DeviceType;
import dev.solo5.tender.RunReport.Device;
import dev.solo5.tender.RunReport.Memory;
import dev.solo5.tender.RunReport.Phase;
import dev.solo5.tender.RunReport.Traffic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Reports as others read them, byte by byte. */
final class RunReportGoldenTest {
  private static String golden(String name) throws IOException {
    try (InputStream text =
        Objects.requireNonNull(RunReportGoldenTest.class.getResourceAsStream(name), name)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void saysEverythingThatWasObserved() throws IOException {
    RunReport report =
        new RunReport(
            "dir/a \"name\".hvt",
            Target.HVT,
            new Outcome.Exited(3),
            List.of(new Phase("check", 1), new Phase("guest", 2_000_000_000_000L)),
            new Memory(OptionalLong.of(1L << 29), OptionalLong.of(4096)),
            new TreeMap<>(Map.of("PUTS", new Traffic(2, 12), "HALT", new Traffic(1, 0))),
            List.of(
                new Device(
                    "disk",
                    Optional.of(DeviceType.BLOCK_BASIC),
                    Optional.of(new Traffic(1, 512)),
                    Optional.of(Traffic.NONE)),
                new Device(
                    "net", Optional.of(DeviceType.NET_BASIC), Optional.empty(), Optional.empty())));
    assertEquals(golden("run-report-full.json"), report.toJson());
  }

  /** One line for each outcome, of a unikernel that could not be read. */
  @Test
  void saysHowItEnded() throws IOException {
    long nanos = 0;
    StringBuilder text = new StringBuilder();
    for (Outcome outcome :
        List.of(
            new Outcome.Exited(0),
            new Outcome.KilledBySignal(11),
            new Outcome.Stopped(),
            new Outcome.TenderFailed(
                new TenderProblem.BlockUnavailable("disk.img", "Permission denied")))) {
      List<Phase> phases = List.of(new Phase("check", nanos += 1000));
      Memory memory = Memory.unknown();
      text.append(
          new RunReport("app.spt", Target.SPT, outcome, phases, memory, new TreeMap<>(), List.of())
              .toJson());
    }
    assertEquals(golden("run-report-outcomes.json"), text.toString());
  }
}
