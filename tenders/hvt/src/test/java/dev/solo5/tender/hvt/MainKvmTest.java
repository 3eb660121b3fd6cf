package dev.solo5.tender.hvt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

  @Test
  void consoleThatFailsEndsTheGuest() throws Exception {
    String guest = build("again: print text, 1\njmp again\n.section .rodata\ntext: .ascii \".\"");

    assertEquals(
        new Ended(1, "", "solo5-hvt: Could not write to the console: No space left on device\n"),
        run("exec \"$@\" >/dev/full", guest));
    assertEquals(
        "solo5-hvt: Could not write to the console: Broken pipe\n",
        run("\"$@\" | head -c 1 >/dev/null", guest).errors);
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

  private String build(String code) throws Exception {
    return new AsmGuest(directory).build(code).toString();
  }

  private Ended run(String script, String... arguments) throws IOException, InterruptedException {
    Path errors = directory.resolve("errors");
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", script, "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectError(errors.toFile())
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output, Files.readString(errors));
  }
}
