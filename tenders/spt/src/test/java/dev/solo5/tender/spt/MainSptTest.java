package dev.solo5.tender.spt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.linux.process.Ended;
import dev.solo5.manifest.Device;
import dev.solo5.tender.fixture.Await;
import dev.solo5.tender.fixture.Deaths;
import dev.solo5.tender.fixture.TenderProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as users meet it: statuses, messages, signals. */
final class MainSptTest {
  @TempDir static Path directory;

  @BeforeAll
  static void buildGuests() throws IOException, InterruptedException {
    Guests.build(directory, "hello");
    Guests.build(directory, "wait");
    Guests.build(directory, "faults");
    Guests.build(directory, "call", new Device.Block("disk"), new Device.Net("net"));
    byte[] hello = Files.readAllBytes(directory.resolve("hello.spt"));
    Files.write(directory.resolve("cut.spt"), Arrays.copyOf(hello, 0x2004));
    Files.write(directory.resolve("short.spt"), Arrays.copyOf(hello, 63));
    Files.writeString(directory.resolve("text.spt"), "#!/bin/sh\n".repeat(100));
    Files.write(directory.resolve("empty.img"), new byte[0]);
    Files.write(directory.resolve("odd.img"), new byte[1563]);
    Files.write(directory.resolve("disk.img"), new byte[512]);
    Files.write(directory.resolve("hvt.spt"), patched(hello, 1, 2));
    Files.write(directory.resolve("newer.spt"), patched(hello, 2, 3));
  }

  /**
   * The file with another ABI note: the two words behind the name of the note are target and
   * version.
   */
  private static byte[] patched(byte[] file, int target, int version) {
    byte[] name = {6, 0, 0, 0, 16, 0, 0, 0, 0x41, 0x42, 0x49, 0x31};
    byte[] copy = file.clone();
    for (int at = 0; at < copy.length - 32; at++) {
      if (Arrays.equals(copy, at, at + name.length, name, 0, name.length)) {
        copy[at + 20] = (byte) target;
        copy[at + 24] = (byte) version;
        return copy;
      }
    }
    throw new IllegalStateException("no ABI note");
  }

  private record End(int status, String output, String messages) {}

  private static End run(String... arguments) throws IOException, InterruptedException {
    try (TenderProcess tender =
        TenderProcess.start(directory, TenderProcess.command(Main.class, arguments))) {
      int status = tender.process().waitFor();
      return new End(status, tender.output(), tender.messages());
    }
  }

  @Test
  void saysInOneLineWhatNobodyForesaw() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(TenderProcess.command(Main.class, "hello.spt"));
    command.set(
        command.indexOf("--enable-native-access=ALL-UNNAMED"), "--illegal-native-access=deny");
    try (TenderProcess tender = TenderProcess.start(directory, command)) {
      assertEquals(1, tender.process().waitFor());
      assertTrue(
          tender.messages().matches("solo5-spt: Internal error: [^\n]+\n"), tender.messages());
    }
  }

  @Test
  void runsAGuest() throws IOException, InterruptedException {
    assertEquals(
        new End(42, "Hello, 42 --mem=1 --\n", ""),
        run("--mem=2", "--", "hello.spt", "42", "--mem=1", "--"));
  }

  @ParameterizedTest
  @CsvSource({"page-zero, 139", "trap, 133", "legacy-call, 159"})
  void showsADeadGuestAsAShellDoes(String what, int status)
      throws IOException, InterruptedException {
    assertEquals(new End(status, "alive\n", ""), run("faults.spt", what));
  }

  /** The numbers are those of SIGSEGV, SIGTRAP and SIGSYS. */
  @ParameterizedTest
  @CsvSource({"page-zero, 11", "trap, 5", "legacy-call, 31"})
  void diesOfWhatItsGuestDiedOf(String what, int signal) throws Exception {
    for (String option : List.of("--mem=16", "--x-report=r.json")) {
      List<String> command = TenderProcess.command(Main.class, option, "faults.spt", what);
      assertEquals(new Ended.Signaled(signal), Deaths.of(directory, 0, command));
      assertEquals("", Deaths.messages(directory));
    }
    String report = Files.readString(directory.resolve("r.json"));
    assertTrue(report.contains("\"kind\":\"signal\""), report);
  }

  /** HUP, INT, QUIT and TERM, without and with something to do before; no thread dump. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 15})
  void diesOfTheSignalThatEndsIt(int signal) throws Exception {
    for (String option : List.of("--mem=16", "--x-report=stopped.json")) {
      List<String> command = TenderProcess.command(Main.class, option, "wait.spt");
      assertEquals(new Ended.Signaled(signal), Deaths.of(directory, signal, command));
      assertEquals("", Deaths.messages(directory));
    }
  }

  @Test
  void answersQuestions() throws IOException, InterruptedException {
    End help = run("--help");
    assertEquals(1, help.status());
    assertTrue(help.messages().startsWith("usage: solo5-spt "), help.messages());
    End version = run("--version");
    assertEquals(0, version.status());
    assertTrue(
        version.messages().matches("solo5-spt tender, version \\S+\nABI version 2\n"),
        version.messages());
  }

  /** Columns: the line behind the program's name; the arguments, between blanks. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          missing.spt: Could not open: No such file or directory | missing.spt
          invalid executable: elf header does not match the expected size (63 != 64) | short.spt
          invalid or unsupported executable (elf header invalid while loading note) | text.spt
          phdr[1] host file segment mismatched | cut.spt
          Executable is not for the solo5-spt target | hvt.spt
          Executable requests unsupported ABI version 3 | newer.spt
          Malformed argument to --mem: '0', expected a number of MiB from 1 | --mem=0 hello.spt
          e_entry does not fall within the memory allocation range | --mem=1 hello.spt
          Error allocating guest memory: Cannot allocate memory | --mem=104857600 hello.spt
          Maximum guest memory size (132120575 MB) exceeded. | --mem=-1 hello.spt
          Could not open block device: none.img: No such file or directory | --block:disk=none.img call.spt
          disk: Backing storage must be at least 1 block (512 bytes) in size | --block:disk=empty.img call.spt
          disk: Backing storage size must be block aligned (512 bytes) | --block:disk=odd.img call.spt
          Could not open block device: .: Is a directory | --block:disk=. call.spt
          Could not write the report: hello.spt: it is the unikernel | --x-report=hello.spt hello.spt
          Could not write the report: disk.img: it is the disk of 'disk' | --x-report=disk.img --block:disk=disk.img call.spt
          Device 'disk' is attached twice | --block:disk=disk.img --block:disk=disk.img call.spt
          """)
  void saysWhatIsWrongInOneLine(String line, String arguments)
      throws IOException, InterruptedException {
    End end = run(arguments.split(" "));
    assertEquals(1, end.status());
    assertEquals("", end.output());
    assertEquals(1, end.messages().lines().count(), end.messages());
    assertTrue(end.messages().startsWith("solo5-spt: "), end.messages());
    assertTrue(end.messages().contains(line), end.messages());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Missing KERNEL operand |
          Invalid option: `--bogus' | --bogus hello.spt
          Resource not declared in manifest: 'other' | --block:other=disk.img hello.spt
          Block size must be a multiple of 2 greater than or equal 512 | --block-sector-size:disk=521 call.spt
          Could not attach interface: nosuchtap: No such file or directory | --net:net=nosuchtap call.spt
          Could not attach interface: @99: Bad file descriptor | --net:net=@99 call.spt
          Could not attach interface: @1x: Invalid argument | --net:net=@1x call.spt
          Could not attach interface: @0: it is neither a socket nor a tap: expected a tap without headers, or a datagram or seqpacket socket | --net:net=@0 call.spt
          Could not attach interface: @3: it is neither a socket nor a tap: expected a tap without headers, or a datagram or seqpacket socket | --net:net=@3 call.spt
          Could not attach interface: @4: it is neither a socket nor a tap: expected a tap without headers, or a datagram or seqpacket socket | --net:net=@4 call.spt
          """)
  void showsTheUsageWhenThatHelps(String line, String arguments)
      throws IOException, InterruptedException {
    End end = run(arguments == null ? new String[0] : arguments.split(" "));
    assertEquals(1, end.status());
    assertEquals("solo5-spt: " + line, end.messages().lines().findFirst().orElse(""));
    assertTrue(end.messages().contains("\nusage: solo5-spt "), end.messages());
    assertFalse(end.messages().contains("\tat "), end.messages());
  }

  @Test
  void namesEachDeviceThatIsNotAttached() throws IOException, InterruptedException {
    assertEquals(
        new End(
            1,
            "",
            """
            solo5-spt: Device 'disk' of type BLOCK_BASIC declared but not attached.
            solo5-spt: Device 'net' of type NET_BASIC declared but not attached.
            solo5-spt: All declared devices must be attached. See --help for syntax.
            """),
        run("call.spt"));
  }

  @Test
  void limitsTheGuestCommandLine() throws IOException, InterruptedException {
    End end = run("hello.spt", "0".repeat(8192));
    assertEquals(
        new End(1, "", "solo5-spt: Guest command line too long (max=8191 characters)\n"), end);
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130", "KILL, 137"})
  void takesItsGuestAlong(String signal, int status) throws IOException, InterruptedException {
    try (TenderProcess tender =
        TenderProcess.start(directory, TenderProcess.command(Main.class, "wait.spt"))) {
      Await.until(() -> tender.output().equals("ready\n") || !tender.process().isAlive());
      ProcessHandle guest = GuestProcesses.onlyGuestOf(tender.process().toHandle());
      List<String> kill = List.of("kill", "-" + signal, Long.toString(tender.process().pid()));
      assertEquals(0, new ProcessBuilder(kill).start().waitFor());
      assertEquals(status, tender.process().waitFor());
      Await.until(() -> !guest.isAlive());
    }
  }

  @Test
  void letsNohupProtectTheGuest() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", "trap '' HUP; exec \"$@\"", "sh"));
    command.addAll(TenderProcess.command(Main.class, "wait.spt"));
    try (TenderProcess tender = TenderProcess.start(directory, command)) {
      Await.until(() -> tender.output().equals("ready\n") || !tender.process().isAlive());
      ProcessHandle guest = GuestProcesses.onlyGuestOf(tender.process().toHandle());
      String pids = guest.pid() + " " + tender.process().pid();
      assertEquals(0, new ProcessBuilder("sh", "-c", "kill -HUP " + pids).start().waitFor());
      guest.destroy(); // had the other signal ended it, its number would be the status
      assertEquals(143, tender.process().waitFor());
    }
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130", "SEGV, 139", "KILL, 137"})
  void tellsWhichSignalEndedTheGuest(String signal, int status)
      throws IOException, InterruptedException {
    try (TenderProcess tender =
        TenderProcess.start(directory, TenderProcess.command(Main.class, "wait.spt"))) {
      Await.until(() -> tender.output().equals("ready\n") || !tender.process().isAlive());
      long guest = GuestProcesses.onlyGuestOf(tender.process().toHandle()).pid();
      assertEquals(
          0, new ProcessBuilder("kill", "-" + signal, Long.toString(guest)).start().waitFor());
      assertEquals(status, tender.process().waitFor());
    }
  }
}
