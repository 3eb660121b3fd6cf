package dev.solo5.tender.virtio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.linux.process.Ended;
import dev.solo5.manifest.Device;
import dev.solo5.tender.fixture.Await;
import dev.solo5.tender.fixture.Deaths;
import dev.solo5.tender.fixture.SlowPipe;
import dev.solo5.tender.fixture.TenderProcess;
import dev.solo5.tender.virtio.TinyGuest.Act;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code solo5-virtio-run} as people start it. */
final class MainQemuTest {
  @TempDir static Path directory;

  @BeforeAll
  static void write() throws IOException {
    Qemu.required();
    TinyGuest.spin(directory);
    TinyGuest.write(
        directory,
        "says",
        List.of(),
        new Act.SayCommandLine(),
        new Act.Tell(5),
        new Act.PowerOff());
    TinyGuest.write(directory, "net", List.of(new Device.Net("lan")), new Act.PowerOff());
    TinyGuest.write(directory, "disk", List.of(new Device.Block("storage")), new Act.PowerOff());
  }

  private static TenderProcess start(String... arguments) throws IOException {
    return TenderProcess.start(directory, TenderProcess.command(Main.class, arguments));
  }

  private static TenderProcess tied(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(TenderProcess.command(Main.class, arguments));
    command.add(1, "-Dsolo5.tie=stdin");
    return TenderProcess.start(directory, command);
  }

  private static List<ProcessHandle> running(TenderProcess tender) throws IOException {
    Await.until(() -> tender.output().equals("ready\n") || !tender.process().isAlive());
    List<ProcessHandle> children = tender.process().descendants().toList();
    assertEquals(2, children.size(), children.toString()); // QEMU and its guard
    return children;
  }

  @Test
  void runsAGuest() throws Exception {
    try (TenderProcess tender = start("-H", "qemu", "-m", "32", "says.virtio", "--", "a,b", "-c")) {
      assertEquals(5, tender.process().waitFor());
      assertEquals("says.virtio a,b -c\n", tender.output());
      String shown = tender.messages();
      assertTrue(
          shown.contains("qemu-system-x86_64 -cpu Westmere -sandbox on,obsolete=deny,"), shown);
      assertTrue(shown.endsWith("-kernel says.virtio -append 'a,b -c'\n"), shown);
    }
  }

  @Test
  void onlyWhatCarriesFramesIsANetwork() throws Exception {
    for (int number : new int[] {3, 4}) { // the virtual machine's own, which it goes on needing
      try (TenderProcess tender = start("--net:lan=@" + number, "net.virtio")) {
        assertEquals(1, tender.process().waitFor());
        String said = tender.messages();
        assertTrue(
            said.startsWith(
                "solo5-virtio-run: Could not attach interface: @%s: it is neither a socket nor a tap: expected a tap"
                    .formatted(number)),
            said);
      }
    }
  }

  @Test
  void aDiskIsNoReport() throws Exception {
    Files.write(directory.resolve("kept.img"), new byte[512]);
    for (String[] options : new String[][] {{"-d", "kept.img"}, {"--block:storage=kept.img"}}) {
      List<String> words = new ArrayList<>(List.of(options));
      words.addAll(List.of("--x-report=kept.img", "disk.virtio"));
      try (TenderProcess tender = start(words.toArray(String[]::new))) {
        assertEquals(1, tender.process().waitFor());
        String said = tender.messages();
        assertTrue(
            said.startsWith(
                "solo5-virtio-run: Could not write the report: kept.img: it is the disk of '"),
            said);
      }
    }
    assertEquals(512, Files.size(directory.resolve("kept.img")));
  }

  @Test
  void runsAGuestQuietlyAndReports() throws Exception {
    Files.write(directory.resolve("storage.img"), new byte[512]);
    try (TenderProcess tender =
        start("-qHqemu", "-m32", "-d", "storage.img", "--x-report=r.json", "disk.virtio")) {
      assertEquals(83, tender.process().waitFor());
      assertEquals("", tender.output());
      assertEquals("", tender.messages());
      String report = Files.readString(directory.resolve("r.json"));
      assertTrue(report.contains("\"target\":\"virtio\""), report);
      assertTrue(report.contains("\"storage\""), report);
    }
  }

  @Test
  void saysWhatIsWrong() throws Exception {
    assertRefused("Missing KERNEL operand", true);
    assertRefused("Invalid option: `-x'", true, "-x", "says.virtio");
    assertRefused(
        "bhyve is FreeBSD's hypervisor: on Linux, -H accepts kvm, qemu or best",
        false,
        "-H",
        "bhyve",
        "says.virtio");
    assertRefused(
        "--x-qemu: not a program: '/no/qemu', expected the path of qemu-system-x86_64",
        false,
        "--x-qemu=/no/qemu",
        "says.virtio");
    assertRefused("-d x: the manifest declares no further device", false, "-d", "x", "says.virtio");
  }

  private static void assertRefused(String message, boolean usage, String... arguments)
      throws Exception {
    try (TenderProcess tender = start(arguments)) {
      assertEquals(1, tender.process().waitFor());
      String[] said = tender.messages().split("\n", 2);
      assertEquals("solo5-virtio-run: " + message, said[0]);
      assertEquals(usage, said[1].startsWith("usage: solo5-virtio-run [ OPTIONS ]"), said[1]);
    }
  }

  @Test
  void namesThePackageWhereThereIsNoQemu() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(TenderProcess.command(Main.class, "says.virtio"))
            .directory(directory.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(Qemu.nowhere(directory));
    Process process = builder.redirectErrorStream(true).start();
    assertEquals(
        "solo5-virtio-run: Could not find qemu-system-x86_64: install QEMU (Debian: apt-get install"
            + " qemu-system-x86), or name it with SOLO5_QEMU\n",
        new String(process.getInputStream().readAllBytes(), UTF_8));
    assertEquals(1, process.waitFor());
  }

  @Test
  void showsWhatQemuSays() throws Exception {
    try (TenderProcess tender = start("-q", "-Hqemu", "-m", "999999999", "says.virtio")) {
      assertEquals(1, tender.process().waitFor());
      String said = tender.messages();
      assertTrue(said.contains("solo5-virtio-run: QEMU ended with status 1: "), said);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM", "KILL"})
  void leavesNothingWhenItIsKilled(String signal) throws Exception {
    try (TenderProcess tender = start("-qHqemu", "-m32", "spin.virtio")) {
      List<ProcessHandle> children = running(tender);
      String pid = Long.toString(tender.process().pid());
      assertEquals(0, new ProcessBuilder("kill", "-" + signal, pid).start().waitFor());
      int status = tender.process().waitFor();
      assertEquals(Map.of("INT", 130, "TERM", 143, "KILL", 137).get(signal), status);
      Await.until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    }
  }

  /** HUP, INT, QUIT and TERM; no thread dump. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 15})
  void diesOfTheSignalThatEndsIt(int signal) throws Exception {
    List<String> command = TenderProcess.command(Main.class, "-qHqemu", "-m32", "spin.virtio");
    assertEquals(new Ended.Signaled(signal), Deaths.of(directory, signal, command));
    assertEquals("", Deaths.messages(directory));
  }

  @Test
  void endsWithTheInputItIsTiedTo() throws Exception {
    try (TenderProcess tender = tied("-qHqemu", "-m32", "--x-report=tied.json", "spin.virtio")) {
      tender.process().getOutputStream().write(new byte[10_000]);
      tender.process().getOutputStream().flush();
      List<ProcessHandle> children = running(tender);
      tender.process().getOutputStream().close();
      assertEquals(143, tender.process().waitFor());
      Await.until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
      String report = Files.readString(directory.resolve("tied.json"));
      assertTrue(report.contains("\"kind\":\"stopped\""), report);
    }
  }

  @Test
  void letsAGuestEndByItselfWhenItIsTied() throws Exception {
    try (TenderProcess tender = tied("-qHqemu", "-m32", "says.virtio")) {
      assertEquals(5, tender.process().waitFor());
    }
  }

  @Test
  void endsWhenNobodyReadsItsConsole() throws Exception {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("sh", "-c", "{ \"$@\"; echo $? >&2; } | :", "sh"));
    command.addAll(TenderProcess.command(Main.class, "-qHqemu", "-m32", "spin.virtio"));
    try (TenderProcess tender = TenderProcess.start(directory, command)) {
      assertEquals(0, tender.process().waitFor());
      Await.until(() -> tender.messages().endsWith("\n"));
      assertEquals("141\n", tender.messages());
    }
  }

  private static final String KIBIBYTE = "0123456789abcde\n".repeat(64);

  private static SlowPipe flood(int kibibytes, Act... after) throws IOException {
    List<Act> acts = new ArrayList<>(List.of(after));
    acts.addFirst(new Act.Repeat(kibibytes, KIBIBYTE));
    TinyGuest.write(directory, "flood", List.of(), acts.toArray(Act[]::new));
    return SlowPipe.start(
        directory, TenderProcess.command(Main.class, "-qHqemu", "-m32", "flood.virtio"));
  }

  @Test
  void losesNothingToASlowReader() throws Exception {
    try (SlowPipe tender = flood(4096, new Act.Tell(7), new Act.PowerOff())) {
      tender.beginLate();
      assertTrue(KIBIBYTE.repeat(4096).equals(tender.read()), "the console is not complete");
      assertEquals(7, tender.process().waitFor());
      assertEquals("", tender.messages());
    }
  }

  @Test
  void losesNothingThatWasSaidBeforeTheEnd() throws Exception {
    // What the pipes on the way hold: the guest is gone before anybody reads.
    try (SlowPipe tender = flood(100, new Act.Tell(7), new Act.PowerOff())) {
      tender.beginLate();
      assertTrue(KIBIBYTE.repeat(100).equals(tender.read()), "the console is not complete");
      assertEquals(7, tender.process().waitFor());
    }
  }

  @Test
  void passesOnWhatIsPendingWhenItIsAskedToEnd() throws Exception {
    try (SlowPipe tender = flood(4096, new Act.Spin())) {
      tender.beginLate();
      List<ProcessHandle> children = tender.process().descendants().toList();
      assertEquals(2, children.size(), children.toString());
      tender.process().toHandle().destroy();
      String said = tender.read();
      assertTrue(KIBIBYTE.repeat(4096).startsWith(said), "something is missing in between");
      // More than the pipe behind the tender holds: what it had taken over came, too.
      assertTrue(said.length() > 1 << 16, "only " + said.length() + " bytes");
      assertEquals(143, tender.process().waitFor());
      Await.until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    }
  }

  @Test
  void endsWhenItsReaderGoesWhileMuchIsPending() throws Exception {
    try (SlowPipe tender = flood(4096, new Act.Spin())) {
      tender.beginLate();
      tender.process().getInputStream().close();
      assertEquals(141, tender.process().waitFor());
    }
  }

  @Test
  void confinesQemuAndTellsItNoSecrets() throws Exception {
    Path environment = directory.resolve("environment");
    Path wrapper = directory.resolve("wrapper");
    Files.writeString(
        wrapper, "#!/bin/sh\nenv >" + environment + "\nexec " + Qemu.required() + " \"$@\"\n");
    assertTrue(wrapper.toFile().setExecutable(true));
    List<String> command = new ArrayList<>(List.of("env", "SECRET=1", "LD_LIBRARY_PATH=/none"));
    command.addAll(
        TenderProcess.command(Main.class, "-qHqemu", "-m32", "--x-qemu=" + wrapper, "spin.virtio"));
    try (TenderProcess tender = TenderProcess.start(directory, command)) {
      List<ProcessHandle> children = running(tender);
      List<String> given = Files.readAllLines(environment);
      assertTrue(given.contains("LD_LIBRARY_PATH=/none"), given.toString());
      assertTrue(given.contains("LC_ALL=C"), given.toString());
      assertTrue(given.stream().noneMatch(line -> line.startsWith("SECRET")), given.toString());
      assertTrue(given.stream().noneMatch(line -> line.startsWith("HOME")), given.toString());
      long confined = 0;
      for (ProcessHandle child : children) {
        List<String> status = Files.readAllLines(Path.of("/proc/" + child.pid() + "/status"));
        confined += status.contains("Seccomp:\t2") && status.contains("NoNewPrivs:\t1") ? 1 : 0;
      }
      assertEquals(1, confined, tender.messages());
    }
  }
}
