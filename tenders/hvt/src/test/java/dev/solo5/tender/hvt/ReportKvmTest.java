package dev.solo5.tender.hvt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Target;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.Launch;
import dev.solo5.tender.NetBackend.InheritedDescriptor;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.RunReport;
import dev.solo5.tender.RunReport.Device;
import dev.solo5.tender.RunReport.Phase;
import dev.solo5.tender.RunReport.Traffic;
import dev.solo5.tender.RunningGuest;
import dev.solo5.tender.fixture.HeardConsole;
import dev.solo5.tender.fixture.TenderProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is observed of real guests, by the launch API and by the program under its filter. */
class ReportKvmTest {
  private static final long MEBIBYTE = Launch.MEBIBYTE;

  @TempDir Path directory;

  @BeforeEach
  void kvm() {
    KvmHost.required();
  }

  private Path build(String code, String... devices) throws Exception {
    return new AsmGuest(directory).build(code, devices);
  }

  private static RunReport run(Launch launch) throws Exception {
    try (RunningGuest guest = new HvtTender().start(launch, new HeardConsole(), _ -> {})) {
      Outcome _ = guest.await();
      return guest.report();
    }
  }

  @Test
  void countsCallsAndBytes() throws Exception {
    Launch launch =
        Launch.of(
                build(
                    """
                    print time, 7
                    print time, 5
                    hypercall 1, time
                    hypercall 3, poll
                    halt 3
                    .data
                    .balign 8
                    time: .quad 0
                    poll: .quad 1, 0, 0
                    """))
            .withMemoryBytes(64 * MEBIBYTE);
    RunReport report = run(launch);

    assertEquals(new Outcome.Exited(3), report.outcome());
    assertEquals(Target.HVT, report.target());
    assertEquals(
        List.of("check", "machine", "confine", "guest"),
        report.phases().stream().map(Phase::name).toList());
    assertEquals(64 * MEBIBYTE, report.memory().guestBytes().orElseThrow());
    assertEquals(
        Map.of(
            "PUTS", new Traffic(2, 12),
            "WALLTIME", new Traffic(1, 0),
            "POLL", new Traffic(1, 0),
            "HALT", new Traffic(1, 0)),
        report.hypercalls());
  }

  @Test
  void countsWhatEachDeviceMoves() throws Exception {
    Path disk = Files.write(directory.resolve("disk"), new byte[4096]);
    Path guest =
        build(
            """
            hypercall 5, block
            hypercall 5, block
            hypercall 4, block
            movq $8192, block + 8
            hypercall 5, block
            hypercall 6, send
            hypercall 7, send
            halt 0
            .data
            .balign 8
            block: .quad 1, 512, 0x120000, 1024, -1
            send: .quad 2, 0x120000, 100, -1
            """,
            "block:storage",
            "net:service");
    try (Wire wire = new Wire()) {
      RunReport report =
          run(
              Launch.of(guest)
                  .withAttachments(
                      new Attachment.Block("storage", disk, 512),
                      new Attachment.Net("service", new InheritedDescriptor(wire.there.number()))));

      assertEquals(new Outcome.Exited(0), report.outcome());
      Device storage = report.devices().getFirst();
      assertEquals("storage", storage.name());
      // The third read lies outside of the disk: a call of the guest, nothing of the device.
      assertEquals(Optional.of(new Traffic(2, 2048)), storage.reads());
      assertEquals(Optional.of(new Traffic(1, 1024)), storage.writes());
      assertEquals(new Traffic(3, 2048), report.hypercalls().get("BLOCK_READ"));
      Device service = report.devices().getLast();
      assertEquals(Optional.of(new Traffic(1, 0)), service.reads());
      assertEquals(Optional.of(new Traffic(1, 100)), service.writes());
      assertEquals(new Traffic(1, 100), report.hypercalls().get("NET_WRITE"));
    }
  }

  @Test
  void countsFramesOfTheRing() throws Exception {
    Launch launch = Launch.of(RingGuest.build(directory)).withMemoryBytes(64 * MEBIBYTE);
    try (Wire wire = new Wire()) {
      var attachment = new Attachment.Net("net", new InheritedDescriptor(wire.there.number()));
      RunReport report = run(launch.withAttachments(attachment).withArguments("b50"));
      Traffic writes = report.devices().getFirst().writes().orElseThrow();
      assertEquals(50, writes.calls());
      assertEquals(null, report.hypercalls().get("NET_WRITE"));
    }
  }

  @Test
  void seesHowMuchMemoryWasTouched() throws Exception {
    long before = run(Launch.of(build("halt 0"))).memory().peakResidentBytes().orElseThrow();
    Path guest =
        build(
            """
            mov $0x1000000, %eax
            next: movb $1, (%rax)
            add $4096, %eax
            cmp $0x1800000, %eax
            jb next
            halt 0
            """);
    long after = run(Launch.of(guest)).memory().peakResidentBytes().orElseThrow();
    assertEquals(8 * MEBIBYTE, after - before);
  }

  private String report(Path guest, String... options) throws Exception {
    List<String> command = TenderProcess.command(Main.class, options);
    command.add(guest.toString());
    try (TenderProcess program = TenderProcess.start(directory, command)) {
      program.process().waitFor();
      return withoutTimes();
    }
  }

  private String withoutTimes() throws IOException {
    return Files.readString(directory.resolve("r.json"))
        .replaceAll("\"nanos\":\\d+", "\"nanos\":0")
        .replaceAll("\"peakResidentBytes\":\\d+", "\"peakResidentBytes\":0");
  }

  @Test
  void programWritesItAsAFile() throws Exception {
    Path guest = build("print text, 6\nhalt 42\n.section .rodata\ntext: .ascii \"hello\\n\"");
    assertEquals(
        """
        {"type":"solo5.run-report","version":1,"unikernel":"%s","target":"hvt",\
        "outcome":{"kind":"exited","status":42},\
        "phases":[{"name":"check","nanos":0},{"name":"machine","nanos":0},\
        {"name":"confine","nanos":0},{"name":"guest","nanos":0}],\
        "memory":{"guestBytes":2097152,"peakResidentBytes":0},\
        "hypercalls":{"HALT":{"calls":1,"bytes":0},"PUTS":{"calls":1,"bytes":6}},"devices":[]}
        """
            .formatted(guest),
        report(guest, "--x-report=r.json", "--mem=2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hypercall 4, 0 | --mem=2 | "kind":"failed","status":1,"message":"Invalid guest hypercall: num=4"
          halt 0 | --mem=0 | "kind":"failed","status":1,"message":"Malformed argument to --mem: '0', expected a number of MiB from 1"
          """)
  void programWritesItHoweverItEnds(String code, String option, String outcome) throws Exception {
    String report = report(build(code), "--x-report=r.json", option);
    assertTrue(report.contains("\"outcome\":{" + outcome + "}"), report);
  }

  /** The guest runs all the time; what was counted until then is told. */
  @ParameterizedTest
  @CsvSource({"TERM, 15", "INT, 2"})
  void programWritesItWhenItIsEnded(String signal, int number) throws Exception {
    Path guest = build("print text, 1\nloop: jmp loop\n.section .rodata\ntext: .ascii \".\"");
    List<String> command = TenderProcess.command(Main.class, "--x-report=r.json", guest.toString());
    try (TenderProcess program = TenderProcess.start(directory, command)) {
      program.awaitOutput();
      List<String> kill = List.of("kill", "-" + signal, Long.toString(program.process().pid()));
      assertEquals(0, new ProcessBuilder(kill).start().waitFor());
      assertEquals(1, program.process().waitFor());
      assertEquals("solo5-hvt: Exiting on signal " + number + "\n", program.messages());
      String report = withoutTimes();
      assertTrue(report.contains("\"outcome\":{\"kind\":\"stopped\",\"status\":143}"), report);
      assertTrue(report.contains("\"PUTS\":{\"calls\":1,\"bytes\":1}"), report);
    }
  }

  @Test
  void programSaysThatItCannotBeWritten() throws Exception {
    List<String> command =
        TenderProcess.command(Main.class, "--x-report=missing/r.json", build("halt 0").toString());
    try (TenderProcess program = TenderProcess.start(directory, command)) {
      assertEquals(1, program.process().waitFor());
      assertEquals(
          "solo5-hvt: Could not write the report: missing/r.json: No such file or directory\n",
          program.messages());
    }
  }
}
