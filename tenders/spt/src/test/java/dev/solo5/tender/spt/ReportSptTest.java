package dev.solo5.tender.spt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Target;
import dev.solo5.manifest.Device;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.Launch;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.RunReport;
import dev.solo5.tender.RunReport.Phase;
import dev.solo5.tender.RunReport.Traffic;
import dev.solo5.tender.RunningGuest;
import dev.solo5.tender.fixture.Await;
import dev.solo5.tender.fixture.HeardConsole;
import dev.solo5.tender.fixture.TenderProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is observed of real guests, by the launch API and by the program. */
final class ReportSptTest {
  private static final int READY = "ready\n".length();
  private static final long MEBIBYTE = Launch.MEBIBYTE;

  @TempDir static Path directory;

  private final HeardConsole console = new HeardConsole();

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    Guests.build(directory, "hello");
    Guests.build(directory, "faults");
    Guests.build(directory, "wait");
    Guests.build(directory, "flood");
    Guests.build(directory, "touch");
    Guests.build(directory, "call", new Device.Block("disk"));
    Files.write(directory.resolve("disk.img"), new byte[512]);
  }

  private static Launch guest(String name) {
    return Launch.of(directory.resolve(name + ".spt")).withMemoryBytes(4 * MEBIBYTE);
  }

  private RunReport run(Launch launch) throws Exception {
    try (RunningGuest guest = new SptTender().start(launch, console, _ -> {})) {
      Outcome _ = guest.await();
      return guest.report();
    }
  }

  @Test
  void countsWhatTheKernelSaw() throws Exception {
    RunReport report = run(guest("hello").withArguments("3"));
    assertEquals(new Outcome.Exited(3), report.outcome());
    assertEquals(Target.SPT, report.target());
    assertEquals(
        List.of("check", "plan", "spawn", "guest"),
        report.phases().stream().map(Phase::name).toList());
    assertTrue(report.phases().stream().allMatch(phase -> phase.nanos() > 0));
    assertEquals(4 * MEBIBYTE, report.memory().guestBytes().orElseThrow());
    assertEquals(
        Map.of("read", Traffic.NONE, "write", new Traffic(3, "Hello, 3\n".length())),
        report.hypercalls());
    assertEquals(
        new Traffic(1000, 64_000),
        run(guest("flood").withArguments("1000")).hypercalls().get("write"));
  }

  @Test
  void countsReadsOfTheOnlyDevice() throws Exception {
    Launch launch =
        guest("call").withAttachments(new Attachment.Block("disk", directory.resolve("disk.img")));
    RunReport report = run(launch.withArguments("17 7 b 512 0"));
    assertEquals("disk", report.devices().getFirst().name());
    assertEquals(Optional.of(new Traffic(1, 512)), report.devices().getFirst().reads());
    assertEquals(Optional.empty(), report.devices().getFirst().writes());
    assertEquals(new Traffic(1, 512), report.hypercalls().get("read"));
  }

  /** Only while it lives can be seen how much memory it took: here, when it is stopped. */
  @Test
  void seesTheMemoryOfAGuestThatIsStopped() throws Exception {
    Launch launch = guest("touch").withMemoryBytes(64 * MEBIBYTE).withArguments("32 w");
    try (RunningGuest guest = new SptTender().start(launch, console, _ -> {})) {
      console.await(READY);
      guest.stop();
      Outcome _ = guest.await();
      long peak = guest.report().memory().peakResidentBytes().orElseThrow();
      assertTrue(peak > 31 * MEBIBYTE && peak < 34 * MEBIBYTE, peak + " bytes");
    }
  }

  private static String report(String... arguments) throws IOException, InterruptedException {
    try (TenderProcess tender =
        TenderProcess.start(directory, TenderProcess.command(Main.class, arguments))) {
      tender.process().waitFor();
      return withoutTimes();
    }
  }

  private static String withoutTimes() throws IOException {
    return Files.readString(directory.resolve("r.json"))
        .replaceAll("\"nanos\":\\d+", "\"nanos\":0");
  }

  @Test
  void programWritesItAsAFile() throws Exception {
    assertEquals(
        """
        {"type":"solo5.run-report","version":1,"unikernel":"hello.spt","target":"spt",\
        "outcome":{"kind":"exited","status":42},\
        "phases":[{"name":"check","nanos":0},{"name":"plan","nanos":0},\
        {"name":"spawn","nanos":0},{"name":"guest","nanos":0}],\
        "memory":{"guestBytes":536870912},\
        "hypercalls":{"read":{"calls":0,"bytes":0},"write":{"calls":3,"bytes":10}},"devices":[]}
        """,
        report("--x-report=r.json", "hello.spt", "42"));
  }

  /** More than the tender itself ever had, so it can only be the guest's. */
  @Test
  void programSeesTheMemoryOfALargeGuest() throws Exception {
    String report = report("--x-report=r.json", "touch.spt", "400");
    int at = report.indexOf("\"peakResidentBytes\":");
    assertTrue(at > 0, report);
    long peak =
        Long.parseLong(report.substring(report.indexOf(':', at) + 1, report.indexOf('}', at)));
    assertTrue(peak > 399 * MEBIBYTE && peak < 402 * MEBIBYTE, report);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --x-report=r.json faults.spt page-zero | "kind":"signal","status":139,"signal":11
          --x-report=r.json missing.spt          | "kind":"failed","status":1,"message":"missing.spt: Could not open: No such file or directory"
          --x-report=r.json --bogus hello.spt    | "kind":"failed","status":1,"message":"Invalid option: `--bogus'"
          --x-report=x --x-report=r.json hello.spt 7 | "kind":"exited","status":7
          """)
  void programWritesItHoweverItEnds(String arguments, String outcome) throws Exception {
    String report = report(arguments.split(" "));
    assertTrue(report.contains("\"outcome\":{" + outcome + "}"), report);
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130"})
  void programWritesItWhenItIsEnded(String signal, int status) throws Exception {
    List<String> command = TenderProcess.command(Main.class, "--x-report=r.json", "wait.spt");
    try (TenderProcess tender = TenderProcess.start(directory, command)) {
      Await.until(() -> tender.output().equals("ready\n") || !tender.process().isAlive());
      List<String> kill = List.of("kill", "-" + signal, Long.toString(tender.process().pid()));
      assertEquals(0, new ProcessBuilder(kill).start().waitFor());
      assertEquals(status, tender.process().waitFor());
      String report = withoutTimes();
      assertTrue(report.contains("\"outcome\":{\"kind\":\"stopped\",\"status\":143}"), report);
      assertTrue(report.contains("\"write\":{\"calls\":1,\"bytes\":6}"), report);
    }
  }

  @Test
  void programSaysThatItCannotBeWritten() throws Exception {
    List<String> command =
        TenderProcess.command(Main.class, "--x-report=missing/r.json", "hello.spt");
    try (TenderProcess tender = TenderProcess.start(directory, command)) {
      assertEquals(1, tender.process().waitFor());
      assertEquals("", tender.output());
      assertEquals(
          "solo5-spt: Could not write the report: missing/r.json: No such file or directory\n",
          tender.messages());
    }
  }
}
