package dev.solo5.bindings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Guests for virtio, booted by QEMU. */
class GuestQemuTest {
  private static final String TRAP = "Solo5: trap: type=";

  private static Finished run(Compiler compiler, String guest, String arguments) {
    return Qemu.usual().run(image(compiler, guest), arguments);
  }

  private static Path image(Compiler compiler, String guest) {
    return Built.of(compiler, "virtio").build(new Guest(guest));
  }

  @ParameterizedTest
  @CsvSource({
    "GCC,globals",
    "GCC,tls",
    "GCC,tlsalign",
    "GCC,tlsdata",
    "GCC,fpu",
    "GCC,memory",
    "GCC,sections",
    "CLANG,tls",
    "CLANG,tlsalign",
    "CLANG,fpu",
    "CLANG,memory",
    "CLANG,sections"
  })
  void succeeds(Compiler compiler, String guest) {
    Finished finished = run(compiler, guest, "");
    assertEquals(Qemu.ENDED, finished.status(), finished::output);
    assertTrue(finished.output().contains("SUCCESS\n"), finished::output);
    assertTrue(finished.output().endsWith("Solo5: solo5_exit(0) called\n"), finished::output);
  }

  @ParameterizedTest
  @EnumSource
  void succeedsCompiledWithUnusualOptions(Compiler compiler) {
    Path image = Built.of(compiler, "virtio").build(new Guest("sections"), Compiler.UNUSUAL);
    assertTrue(Qemu.usual().run(image, "").output().contains("SUCCESS\n"));
  }

  @ParameterizedTest
  @EnumSource
  void greetsWithItsMemoryMap(Compiler compiler) {
    String output = run(compiler, "hello", "--solo5:debug Hello_Solo5").output();
    assertTrue(output.contains("Command line is: 'Hello_Solo5'\nSUCCESS\n"), output);
    List<String> lines = output.lines().toList();
    assertTrue(lines.get(4).startsWith("Solo5: Bindings version "), output);
    assertEquals("Solo5: Memory map: 32 MB addressable:", lines.get(5));
    assertEquals("Solo5:   reserved @ (0x0 - 0xfffff)", lines.get(6));
    assertTrue(
        lines.get(7).matches("Solo5:       text @ \\(0x100000 - 0x10[0-9a-f]fff\\)"), output);
    assertTrue(lines.get(10).matches("Solo5:       heap >= 0x1[0-9a-f]{2}000 < stack < 0x2000000"));
    assertTrue(
        lines.get(11).matches("Solo5: Clock source: TSC, frequency estimate is \\d+ Hz"), output);
  }

  /** A moment of 4 ms now and then, between which any count of the timer, 55 ms, runs out. */
  @Test
  void findsItsFrequencyOnAMachineThatHasNoTimeForIt() throws Exception {
    try (Qemu.Running running =
        Qemu.usual().start(image(Compiler.GCC, "hello"), "--solo5:debug Hello_Solo5")) {
      Process delay = delay(running.process().pid());
      while (running.process().isAlive()
          && delay.isAlive()
          && !Files.readString(running.output()).contains("Clock source: ")) {
        Thread.sleep(20);
      }
      delay.destroy();
      delay.waitFor();
      Process goOn = new ProcessBuilder("kill", "-CONT", "" + running.process().pid()).start();
      goOn.waitFor();

      Finished finished = running.finish();
      assertTrue(finished.output().contains("SUCCESS\n"), finished::output);
      assertEquals(Qemu.ENDED, finished.status(), finished::output);
    }
  }

  /** Two minutes of it at most. */
  private static Process delay(long process) throws IOException {
    String loop =
        """
        i=0
        while [ $((i += 1)) -lt 1700 ] && kill -STOP "$0"; do
          sleep 0.066
          kill -CONT "$0"
          sleep 0.004
        done
        """;
    return new ProcessBuilder("sh", "-c", loop, "" + process)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @ParameterizedTest
  @ValueSource(strings = {"q35,acpi=off", "isapc,acpi=off"})
  void bootsOnOtherMachines(String machine) {
    Finished finished =
        Qemu.of(machine).run(image(Compiler.GCC, "hello"), "--solo5:quiet Hello_Solo5");
    assertEquals(Qemu.ENDED, finished.status(), finished::output);
    assertTrue(finished.output().contains("SUCCESS\n"), finished::output);
    assertFalse(finished.output().contains("Solo5:"), finished::output);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 1500})
  void usesWhatMemoryThereIs(int megabytes) {
    Finished finished =
        Qemu.usual().withMegabytes(megabytes).run(image(Compiler.GCC, "hello"), "Hello_Solo5");
    assertTrue(finished.output().contains("SUCCESS\n"), finished::output);
    long end = megabytes * 1048576L;
    assertTrue(
        finished.output().contains("< stack < 0x" + Long.toHexString(end)), finished::output);
  }

  @ParameterizedTest
  @EnumSource
  void writesAllOutput(Compiler compiler) {
    String output = run(compiler, "output", "--solo5:quiet x").output();
    StringBuilder expected = new StringBuilder();
    for (int line = 0; line < 72; line++) {
      expected.append(String.format(Locale.ROOT, "%02d ", line));
      for (int i = 3; i < 55; i++) {
        expected.append((char) ('a' + (line + i) % 26));
      }
      expected.append('\n');
    }
    assertEquals(expected.toString(), output);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 8191, 8192})
  void takesLongCommandLines(int length) {
    String line = "x".repeat(length);
    String output = run(Compiler.GCC, "hello", line).output();
    String kept = line.substring(0, Math.min(length, 8191));
    assertTrue(output.contains("Command line is: '" + kept + "'\n"), output);
    assertEquals(
        length > 8191,
        output.contains("Solo5: The command line is longer than 8191 characters"),
        output);
  }

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "7,7",
    "42,42",
    "return 254,254",
    "return 256,0",
    "abort,255",
  })
  void tellsItsStatusOnTheStatusPort(String argument, int status) throws IOException {
    Path file = Files.createTempFile(Built.scratch("status"), "status", "");
    Finished finished =
        Qemu.usual()
            .with("-chardev", "file,id=status,path=" + file)
            .with("-device", "isa-debugcon,iobase=0x5e9,chardev=status")
            .run(image(Compiler.GCC, "exit"), argument);
    assertEquals(Qemu.ENDED, finished.status());
    assertEquals(status + "\n", Files.readString(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pc", "q35"})
  void powersOffByAcpiWithoutTheDebugExit(String machine) {
    Finished finished =
        new Qemu(machine, 32, List.of()).run(image(Compiler.GCC, "hello"), "Hello_Solo5");
    assertEquals(0, finished.status(), finished::output);
    assertTrue(finished.output().contains("SUCCESS\n"), finished::output);
    assertTrue(
        finished.output().endsWith("Solo5: ACPI: power off via PM1a=0x604 PM1b=0x0 SLP_TYPa=0\n"),
        finished::output);
  }

  @ParameterizedTest
  @CsvSource({"GCC,zeropage,0x8", "GCC,exception,0x400000000", "CLANG,zeropage,0x8"})
  void reportsTraps(Compiler compiler, String guest, String address) {
    Finished finished = run(compiler, guest, "");
    assertEquals(Qemu.ENDED, finished.status());
    String output = finished.output();
    assertTrue(output.contains(TRAP + "#PF ec=0x2 "), output);
    assertTrue(output.contains("\nSolo5: trap: cr2=" + address + "\nSolo5: ABORT: "), output);
    assertTrue(output.endsWith("Fatal trap\n"), output);
  }

  /** Frames of which most is not written leave alone what the report needs. */
  @ParameterizedTest
  @CsvSource({"GCC,large", "GCC,vast", "CLANG,large", "CLANG,vast"})
  void suspectsAStackThatOverflowed(Compiler compiler, String frames) {
    String output = Qemu.usual().withMegabytes(4).run(image(compiler, "recurse"), frames).output();
    assertTrue(output.contains(TRAP + "#PF ec=0x3 "), output);
    String heap = output.replaceAll("(?s).* heap >= (0x[0-9a-f]+) .*", "$1");
    assertTrue(
        output.contains(
            "\nSolo5: trap: rsp lies below the heap (%s): most likely a stack overflow\nSolo5: ABORT: "
                .formatted(heap)),
        output);
    assertFalse(output.contains("FAILURE"), output);
  }

  /** Small frames write over the tables of the processor before they come to what is protected. */
  @ParameterizedTest
  @EnumSource
  void resetsWhenTheStackFlowsOverTheProgram(Compiler compiler) {
    Finished finished = Qemu.usual().withMegabytes(4).run(image(compiler, "recurse"), "small");
    assertEquals(0, finished.status());
    assertTrue(finished.output().endsWith("recurse ****\n\n"), finished::output);
  }

  /** Error codes: 3 is a write to what is there, 0x11 the execution of what is there. */
  @ParameterizedTest
  @CsvSource({
    "GCC,write text,0x3",
    "GCC,write constant,0x3",
    "GCC,write low,0x3",
    "GCC,execute constant,0x11",
    "GCC,execute variable,0x11",
    "GCC,execute stack,0x11",
    "GCC,execute heap,0x11",
    "CLANG,write text,0x3",
    "CLANG,execute variable,0x11"
  })
  void protectsPages(Compiler compiler, String what, String code) {
    String output = run(compiler, "protection", what).output();
    assertTrue(output.contains(TRAP + "#PF ec=" + code + " "), output);
    assertFalse(output.contains("FAILURE"), output);
  }

  @ParameterizedTest
  @EnumSource
  void abortsOnStackCorruptionEvenIfQuiet(Compiler compiler) {
    String output = run(compiler, "ssp", "--solo5:quiet").output();
    assertTrue(output.endsWith("Solo5: ABORT: Stack corruption detected\n"), output);
    assertFalse(output.contains("FAILURE"), output);
  }

  /** Time passes and waiting takes time; how much is not this test's business. */
  @ParameterizedTest
  @ValueSource(strings = {"pc,acpi=off", "q35"})
  void waits(String machine) {
    String output = Qemu.of(machine).run(image(Compiler.GCC, "waiting"), "").output();
    assertTrue(output.contains("SUCCESS\n"), output);
    assertFalse(output.contains("The timer does not interrupt"), output);
  }
}
