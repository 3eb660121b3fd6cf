package dev.solo5.bindings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Guests for spt, run for real by spt_runner.c: two MiB of memory, no tender and no policy. */
class GuestSptTest {
  private static final int SIGSEGV_STATUS = 128 + 11;
  private static final Map<Compiler, Path> RUNNERS = new ConcurrentHashMap<>();

  private static Finished run(Compiler compiler, String guest, String memory, List<String> words) {
    return run(compiler, Built.of(compiler, "spt").build(new Guest(guest)), memory, words);
  }

  private static Finished run(Compiler compiler, Path image, String memory, List<String> words) {
    List<String> command =
        new ArrayList<>(List.of(runner(compiler).toString(), memory, image.toString()));
    command.addAll(words);
    return Finished.run(Sources.TESTS, command);
  }

  private static Finished run(Compiler compiler, String guest, String... words) {
    return run(compiler, guest, "2", List.of(words));
  }

  private static Path runner(Compiler compiler) {
    return RUNNERS.computeIfAbsent(
        compiler,
        with ->
            with.program(
                List.of(Sources.TESTS.resolve("spt_runner.c")),
                Built.scratch("runner").resolve("spt_runner-" + with),
                List.of("-O1")));
  }

  @ParameterizedTest
  @CsvSource({
    "GCC,globals",
    "GCC,tls",
    "GCC,tlsalign",
    "GCC,fpu",
    "GCC,memory",
    "GCC,netargs",
    "GCC,sections",
    "GCC,tlsdata",
    "CLANG,globals",
    "CLANG,tls",
    "CLANG,tlsalign",
    "CLANG,fpu",
    "CLANG,memory",
    "CLANG,netargs",
    "CLANG,sections",
    "CLANG,tlsdata"
  })
  void succeeds(Compiler compiler, String guest) {
    Finished finished = run(compiler, guest);
    assertEquals(0, finished.status(), finished::output);
    assertTrue(finished.output().contains("SUCCESS\n"), finished::output);
    assertTrue(finished.output().endsWith("Solo5: solo5_exit(0) called\n"), finished::output);
  }

  @ParameterizedTest
  @CsvSource({
    "GCC,sections", "GCC,tls", "GCC,tlsalign", "GCC,tlsdata",
    "CLANG,sections", "CLANG,tls", "CLANG,tlsalign", "CLANG,tlsdata"
  })
  void succeedsCompiledWithUnusualOptions(Compiler compiler, String guest) {
    Path image = Built.of(compiler, "spt").build(new Guest(guest), Compiler.UNUSUAL);
    Finished finished = run(compiler, image, "2", List.of());
    assertEquals(0, finished.status(), finished::output);
    assertTrue(finished.output().contains("SUCCESS\n"), finished::output);
  }

  @ParameterizedTest
  @CsvSource({"GCC,blk", "GCC,blkmany", "CLANG,blk", "CLANG,blkmany"})
  void keepsBlocks(Compiler compiler, String guest) throws IOException {
    Path disk = Built.scratch("disks").resolve(compiler + "-" + guest);
    Files.deleteIfExists(disk);
    try (RandomAccessFile file = new RandomAccessFile(disk.toFile(), "rw")) {
      file.setLength(1 << 20);
    }
    Finished finished = run(compiler, guest, "-d", disk.toString());
    assertEquals(0, finished.status(), finished::output);
    assertTrue(finished.output().contains("SUCCESS\n"), finished::output);
  }

  @ParameterizedTest
  @EnumSource
  void greetsWithItsMemoryMap(Compiler compiler) {
    String output = run(compiler, "hello", "--solo5:debug", "Hello_Solo5").output();
    assertTrue(output.contains("Command line is: 'Hello_Solo5'\nSUCCESS\n"), output);
    List<String> lines = output.lines().toList();
    assertTrue(lines.get(4).startsWith("Solo5: Bindings version "), output);
    assertEquals("Solo5: Memory map: 2 MB addressable:", lines.get(5));
    assertEquals("Solo5:   reserved @ (0x0 - 0xfffff)", lines.get(6));
    assertTrue(
        lines.get(7).matches("Solo5:       text @ \\(0x100000 - 0x10[0-9a-f]fff\\)"), output);
    assertTrue(lines.get(8).matches("Solo5:     rodata @ \\(0x10[0-9a-f]000 - 0x10[0-9a-f]fff\\)"));
    assertTrue(lines.get(9).matches("Solo5:       data @ \\(0x10[0-9a-f]000 - 0x10[0-9a-f]fff\\)"));
    assertTrue(lines.get(10).matches("Solo5:       heap >= 0x10[0-9a-f]000 < stack < 0x200000"));
  }

  @ParameterizedTest
  @EnumSource
  void isQuietIfTold(Compiler compiler) {
    Finished finished = run(compiler, "quiet", "--solo5:quiet");
    assertEquals(0, finished.status());
    assertFalse(finished.output().contains("Solo5:"), finished::output);
    assertTrue(finished.output().contains("SUCCESS\n"), finished::output);
  }

  @ParameterizedTest
  @EnumSource
  void writesAllOutput(Compiler compiler) {
    StringBuilder expected = new StringBuilder();
    for (int line = 0; line < 72; line++) {
      expected.append(String.format(Locale.ROOT, "%02d ", line));
      for (int i = 3; i < 55; i++) {
        expected.append((char) ('a' + (line + i) % 26));
      }
      expected.append('\n');
    }
    assertEquals(expected.toString(), run(compiler, "output", "--solo5:quiet", "x").output());
  }

  @ParameterizedTest
  @CsvSource({
    "GCC,0,0",
    "GCC,7,7",
    "GCC,return 42,42",
    "GCC,254,254",
    "GCC,return 256,0",
    "GCC,abort,255",
    "CLANG,7,7",
    "CLANG,return 42,42",
    "CLANG,abort,255"
  })
  void endsWithItsStatus(Compiler compiler, String argument, int status) {
    assertEquals(status, run(compiler, "exit", argument).status());
  }

  @ParameterizedTest
  @EnumSource
  void abortsOnStackCorruptionEvenIfQuiet(Compiler compiler) {
    Finished finished = run(compiler, "ssp", "--solo5:quiet");
    assertEquals(255, finished.status());
    assertTrue(finished.output().endsWith("Solo5: ABORT: Stack corruption detected\n"));
    assertFalse(finished.output().contains("FAILURE"), finished::output);
  }

  @ParameterizedTest
  @EnumSource
  void abortsWithoutHalfAMebibyteOfMemory(Compiler compiler) {
    Finished refused = run(compiler, "big", "2", List.of());
    assertEquals(255, refused.status());
    assertTrue(
        refused.output().matches("(?s).*Solo5: ABORT: common/memory.c:\\d+: Not enough memory\n"),
        refused::output);
  }

  @ParameterizedTest
  @CsvSource({"GCC,exception", "GCC,zeropage", "CLANG,exception", "CLANG,zeropage"})
  void faultsAreFatal(Compiler compiler, String guest) {
    Finished finished = run(compiler, guest);
    assertEquals(SIGSEGV_STATUS, finished.status());
    assertFalse(finished.output().contains("FAILURE"), finished::output);
  }
}
