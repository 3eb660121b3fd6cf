package dev.solo5.tender.spt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers that Java and C must agree upon, asked from the C compiler. */
final class StageSourcesGoldenTest {
  private static final Path SOURCES = Path.of("src/main/c").toAbsolutePath();

  private static final String BUILD = SOURCES.resolve("build.sh").toString();

  @TempDir Path directory;

  private String run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }

  private String valuesOf(List<String> names) throws IOException, InterruptedException {
    StringBuilder program =
        new StringBuilder(
            "#include <stdio.h>\n#include \"plan.h\"\n#include \"layout.h\"\nint main(void)\n{\n");
    for (String name : names) {
      program.append("    printf(\"%lx \", (unsigned long)").append(name).append(");\n");
    }
    Files.writeString(directory.resolve("values.c"), program.append("    return 0;\n}\n"));
    run("gcc", "-I", SOURCES.toString(), "-o", "values", "values.c");
    return run("./values").strip();
  }

  private static String hex(long... values) {
    StringBuilder text = new StringBuilder();
    for (long value : values) {
      text.append(text.isEmpty() ? "" : " ").append(Long.toHexString(value));
    }
    return text.toString();
  }

  @Test
  void agreesOnNumbers() throws IOException, InterruptedException {
    assertEquals(
        hex(
            SptLayout.STAGE_START,
            SptLayout.GUEST_START,
            SptLayout.CONSOLE,
            SptLayout.PLAN,
            SptLayout.REPORT),
        valuesOf(
            List.of("STAGE_START", "GUEST_START", "STAGE_CONSOLE", "STAGE_PLAN", "STAGE_REPORT")));
    assertEquals(
        hex(SptLayout.EPOLL, 16, StageReport.ACCOUNTS_SIZE),
        valuesOf(List.of("STAGE_GUEST", "STAGE_FAILED_SIGNAL", "REPORT_ACCOUNTS_SIZE")));
  }

  @Test
  void keepsWhatTheGuestIsToldBelowTheScratchMemory() throws IOException, InterruptedException {
    long scratch = Long.parseLong(valuesOf(List.of("SCRATCH_START")), 16);
    assertTrue(SptLayout.BOOT_INFO + SptLayout.BOOT_AREA_SIZE <= scratch);
    assertTrue(BootInfo.SIZE + 8 + 64 * 104 + 8192 <= SptLayout.BOOT_AREA_SIZE);
  }

  @Test
  void agreesOnSteps() throws IOException, InterruptedException {
    for (StageStep step : StageStep.values()) {
      assertEquals(
          hex(step.number()), valuesOf(List.of("STEP_" + step.name().toUpperCase(Locale.ROOT))));
    }
  }

  @Test
  void isTheSameInEachBuild() throws IOException, InterruptedException {
    run(BUILD, directory.resolve("one").toString());
    run(BUILD, directory.resolve("two").toString());
    assertEquals(-1, Files.mismatch(directory.resolve("one"), directory.resolve("two")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void compilesWithoutWarnings(String compiler) throws IOException, InterruptedException {
    boolean there = new ProcessBuilder("sh", "-c", "command -v " + compiler).start().waitFor() == 0;
    Assumptions.assumeTrue(there, "no " + compiler + " here");
    assertEquals("", run("env", "CC=" + compiler, BUILD, directory.resolve(compiler).toString()));
  }

  @Test
  void saysThatThereIsNoCompiler() throws IOException, InterruptedException {
    ProcessBuilder build =
        new ProcessBuilder("env", "CC=no-such-cc", BUILD, directory.resolve("none").toString());
    Process process = build.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(1, process.waitFor());
    assertEquals(
        "solo5: no C compiler to build the spt stage: tried no-such-cc; install gcc or set CC\n",
        output);
  }

  @Test
  void unmapsAroundWhatTheKernelHasSealed() throws IOException, InterruptedException {
    Path source = Path.of("src/test/resources/host/sealed.c").toAbsolutePath();
    run("gcc", "-I", SOURCES.toString(), "-o", "sealed", source.toString());
    Process process = new ProcessBuilder(directory.resolve("sealed").toString()).start();
    String left = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    Assumptions.assumeTrue(status != 77, "this kernel has no mseal(2)");
    assertEquals(0, status);
    assertEquals(" 5 611", left);
  }
}
