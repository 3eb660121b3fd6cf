package dev.solo5.tender.hvt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.solo5.linux.abi.Spawn;
import dev.solo5.linux.process.Ended.Signaled;
import dev.solo5.tender.fixture.Deaths;
import dev.solo5.tender.fixture.TenderProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as a process, confined as its users have it. */
class MainKvmTest {
  private record Ended(int status, String output, String errors) {}

  @TempDir Path directory;

  @BeforeEach
  void kvm() {
    KvmHost.required();
  }

  @Test
  void guestEndsTheProgramWithItsStatus() throws Exception {
    String guest = build("print text, 6\nhalt 42\n.section .rodata\ntext: .ascii \"hello\\n\"");

    assertEquals(new Ended(42, "hello\n", ""), run("exec \"$@\"", "--mem=2", guest));
  }

  @Test
  void commandLineReachesTheGuest() throws Exception {
    String guest =
        build(
            "mov 0x10018, %rax\nmov %rax, puts_arguments\nmovq $8, puts_arguments + 8\nhypercall 2, puts_arguments\nhalt 0");

    assertEquals(new Ended(0, "a --mem=", ""), run("exec \"$@\"", "--", guest, "a", "--mem=1"));
  }

  @Test
  void everyKindOfExitIsOneLine() throws Exception {
    assertEquals(
        new Ended(1, "", "solo5-hvt: Invalid guest hypercall: num=4\n"),
        run("exec \"$@\"", build("hypercall 4, 0")));
    assertEquals(
        new Ended(1, "", "solo5-hvt: Invalid guest access: gpa=0xffffffff, sz=16\n"),
        run("exec \"$@\"", build("hypercall 2, 0xffffffff")));
    Ended halted = run("exec \"$@\"", build("hlt"));
    assertEquals(1, halted.status);
    assertTrue(
        halted.errors.matches("solo5-hvt: KVM: unhandled exit: exit_reason=0x5, rip=0x1000.*\n"),
        halted.errors);
  }

  @Test
  void busyGuestSurvivesCompilationUnderTheSandbox() throws Exception {
    String guest =
        build(
            """
            mov $100000, %ecx
            again: hypercall 1, time
            dec %ecx
            jnz again
            halt 3
            .data
            .balign 8
            time: .quad 0
            """);

    assertEquals(new Ended(3, "", ""), run("exec \"$@\"", guest));
  }

  @ParameterizedTest
  @CsvSource({
    "INT, 2, loop: jmp loop",
    "TERM, 15, loop: jmp loop",
    "TERM, 15, 'hypercall 3, poll'"
  })
  void stopSignalsEndTheProgram(String signal, int number, String code) throws Exception {
    String guest =
        build(
            "print text, 1\n"
                + code
                + "\nhalt 0\n.data\n.balign 8\npoll: .quad 3600000000000, 0, 0\ntext: .ascii \".\"");

    // The guest's first output says that it runs; only then comes the signal.
    Ended ended =
        run(
            "\"$@\" > out & while [ ! -s out ]; do sleep 0.05; done; kill -"
                + signal
                + " $!; wait $!",
            guest);

    assertEquals(new Ended(1, "", "solo5-hvt: Exiting on signal " + number + "\n"), ended);
  }

  /** HUP and QUIT, which the reference leaves to the kernel; no thread dump. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void diesOfOtherSignals(int signal) throws Exception {
    String guest =
        build("print text, 1\nloop: jmp loop\nhalt 0\n.data\ntext: .ascii \".\"");
    for (String option : List.of("--mem=16", "--x-report=r.json")) {
      List<String> command = TenderProcess.command(Main.class, option, guest);
      assertEquals(
          new Signaled(signal),
          Deaths.of(directory, signal, command));
      assertEquals("", Deaths.messages(directory));
    }
  }

  /** SIGPIPE, as the reference. */
  @Test
  void diesOfAClosedPipe() throws Exception {
    String guest = build("again: print text, 1\njmp again\n.section .rodata\ntext: .ascii \".\"");
    List<String> command = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" >fifo", "sh"));
    command.addAll(TenderProcess.command(Main.class, guest));
    assertEquals(0, new ProcessBuilder("mkfifo", directory + "/fifo").start().waitFor());
    Process reader = new ProcessBuilder("head", "-c", "1", directory + "/fifo").start();
    assertEquals(new Signaled(Spawn.SIGPIPE), Deaths.of(directory, 0, command));
    assertEquals("", Deaths.messages(directory));
    assertEquals(0, reader.waitFor());
  }

  @Test
  void consoleThatFailsEndsTheGuest() throws Exception {
    String guest = build("again: print text, 1\njmp again\n.section .rodata\ntext: .ascii \".\"");

    assertEquals(
        new Ended(1, "", "solo5-hvt: Could not write to the console: No space left on device\n"),
        run("exec \"$@\" >/dev/full", guest));
    // Nobody reads any more: the usual end of a pipeline, without a word.
    assertEquals(
        new Ended(0, "", "141\n"), run("{ \"$@\"; echo $? >&2; } | head -c 1 >/dev/null", guest));
  }

  @Test
  void unconfinedOnlyWhenAsked() throws Exception {
    String guest = build("halt 0");

    Ended ended = run("JDK_JAVA_OPTIONS=-Dsolo5.sandbox=off exec \"$@\"", guest);
    assertEquals(0, ended.status);
    assertTrue(
        ended.errors.endsWith(
            "solo5-hvt: WARNING: solo5.sandbox=off. Not dropping any privileges.\n"),
        ended.errors);
  }

  @Test
  void kernelThatRefusesTheFilterRunsNoGuest() throws Exception {
    String guest = build("print text, 1\nhalt 0\n.section .rodata\ntext: .ascii \".\"");

    assertEquals(
        new Ended(
            1,
            "",
            "solo5-hvt: The kernel refuses to confine this process: seccomp: Invalid argument."
                + " To run without, at your own risk: -Dsolo5.sandbox=off\n"),
        run(RefusingHost.class, "exec \"$@\"", guest));
  }

  @Test
  void missingHypervisorIsNamed() throws Exception {
    requireNamespace("-rm", "mount -t tmpfs none /dev");

    assertEquals(
        new Ended(1, "", "solo5-hvt: Could not open: /dev/kvm: No such file or directory\n"),
        run(
            "exec unshare -rm sh -c 'mount -t tmpfs none /dev; exec \"$@\"' sh \"$@\"",
            build("halt 0")));
  }

  @Test
  void tapIsAttachedInItsNamespace() throws Exception {
    requireNamespace("-rn", "ip tuntap add tap100 mode tap");
    String guest =
        new AsmGuest(directory).build("print 0x100f0, 8\nhalt 0", "net:service").toString();
    String setup =
        "exec unshare -rn sh -c 'ip tuntap add tap100 mode tap; ip link set tap100 mtu 1400 up;"
            + " ip tuntap add tap101 mode tap; exec \"$@\"' sh \"$@\"";

    Ended ended = run(setup, "--net:service=tap100", "--net-mac:service=02:0:0:0:0:aB", guest);
    assertEquals(0, ended.status, ended.errors);
    assertEquals("2 0 0 0 0 171 120 5", bytes(ended.output));
    for (String[] wrong :
        new String[][] {
          {"tap99", "No such file or directory"},
          {"tap101", "Network is down"},
          {"lo", "Network is down"},
          {"a234567890123456", "File name too long"},
        }) {
      Ended refused = run(setup, "--net:service=" + wrong[0], guest);
      assertEquals(1, refused.status);
      assertEquals(
          "solo5-hvt: Could not attach interface: " + wrong[0] + ": " + wrong[1],
          refused.errors.lines().findFirst().orElse(""));
    }
  }

  @Test
  void onlyWhatCarriesFramesIsANetwork() throws Exception {
    String guest = new AsmGuest(directory).build("halt 0", "net:service").toString();
    // The first descriptors of the virtual machine, and a file that the starter left open.
    for (int number : new int[] {3, 4, 9}) {
      Ended refused = run("exec \"$@\" 9</dev/null", "--net:service=@" + number, guest);
      assertEquals(1, refused.status);
      assertEquals(
          "solo5-hvt: Could not attach interface: @%d: it is neither a socket nor a tap: expected a tap without headers, or a datagram or seqpacket socket"
              .formatted(number),
          refused.errors.lines().findFirst().orElse(""));
    }
  }

  @Test
  void whatTheStarterLeftOpenIsClosedBeforeTheGuestRuns() throws Exception {
    String guest = build("print text, 1\nloop: jmp loop\n.section .rodata\ntext: .ascii \".\"");
    String script =
        """
        echo secret > left
        { sleep 600 & echo $! > sleeper; } | "$@" > out 8<left 9>>left 7<&0 &
        tender=$!
        while [ ! -s out ]; do sleep 0.05; kill -0 $tender || exit 2; done
        for fd in 7 8 9; do [ -e /proc/$tender/fd/$fd ] && readlink /proc/$tender/fd/$fd; done
        kill $tender $(cat sleeper)
        wait $tender
        """;

    assertEquals(new Ended(1, "", "solo5-hvt: Exiting on signal 15\n"), run(script, guest));
  }

  private static String bytes(String latin1) {
    StringBuilder text = new StringBuilder();
    for (byte b : latin1.getBytes(StandardCharsets.ISO_8859_1)) {
      text.append(text.isEmpty() ? "" : " ").append(b & 0xff);
    }
    return text.toString();
  }

  /** Skips the test, with the reason, where this user may not make such a namespace. */
  private static void requireNamespace(String kind, String command) throws Exception {
    Process process =
        new ProcessBuilder("unshare", kind, "sh", "-c", command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      System.out.println("skipped: unshare " + kind + ": " + output);
      abort("unshare " + kind + ": " + output);
    }
  }

  private String build(String code) throws Exception {
    return new AsmGuest(directory).build(code).toString();
  }

  private Ended run(String script, String... arguments) throws IOException, InterruptedException {
    return run(Main.class, script, arguments);
  }

  private Ended run(Class<?> program, String script, String... arguments)
      throws IOException, InterruptedException {
    Path errors = directory.resolve("errors");
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", script, "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(program.getName());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectError(errors.toFile())
            .start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    return new Ended(process.waitFor(), output, Files.readString(errors));
  }
}
