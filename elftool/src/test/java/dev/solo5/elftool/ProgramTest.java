package dev.solo5.elftool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Machine;
import dev.solo5.elf.Target;
import dev.solo5.fixture.ElfBuilder;
import dev.solo5.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program, as a process of its own. */
class ProgramTest {

  @TempDir Path directory;

  @Test
  void queriesWhatComesThroughAPipe() throws IOException, InterruptedException {
    byte[] binary = ElfBuilder.unikernel(Target.SPT, Manifest.of()).machine(Machine.host()).build();
    Files.write(input(), binary);
    assertEquals(0, run("query-manifest", "-"));
    assertEquals(
        "{\n  \"type\": \"solo5.manifest\",\n  \"version\": 1,\n  \"devices\": [\n  ]\n}\n",
        Files.readString(output()));
    assertEquals("", Files.readString(diagnostics()));
  }

  @Test
  void failsWithOneLineInItsName() throws IOException, InterruptedException {
    Files.writeString(input(), "{");
    assertEquals(1, run("gen-manifest", "-", directory.resolve("out.c").toString()));
    String line = Files.readString(diagnostics());
    assertTrue(line.startsWith("solo5-elftool: -:1:"), line);
    assertEquals(1, line.lines().count(), line);
    assertTrue(Files.notExists(directory.resolve("out.c")));
  }

  @Test
  void showsItsUsage() throws IOException, InterruptedException {
    Files.createFile(input());
    assertEquals(1, run("--help"));
    assertEquals("", Files.readString(output()));
    assertTrue(Files.readString(diagnostics()).startsWith("usage: solo5-elftool COMMAND ...\n"));
  }

  /**
   * Its cache is recorded from this run: had a command failed, it would lack what that one needs.
   */
  @Test
  void rehearsesEachCommand() throws IOException, InterruptedException {
    byte[] binary = ElfBuilder.unikernel(Target.SPT, Manifest.of()).machine(Machine.host()).build();
    Path unikernel = Files.write(directory.resolve("unikernel"), binary);
    Files.createFile(input());
    assertEquals(0, start(ElftoolTraining.class, unikernel.toString()));
    assertTrue(Files.readString(output()).contains("\"target\": \"spt\""));
    assertEquals("", Files.readString(diagnostics()));
    assertEquals(1, start(ElftoolTraining.class, directory.resolve("nothing").toString()));
  }

  private Path input() {
    return directory.resolve("input");
  }

  private Path output() {
    return directory.resolve("output");
  }

  private Path diagnostics() {
    return directory.resolve("diagnostics");
  }

  private int run(String... arguments) throws IOException, InterruptedException {
    return start(Main.class, arguments);
  }

  private int start(Class<?> main, String... arguments) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName());
    builder.command().addAll(List.of(arguments));
    return builder
        .redirectInput(input().toFile())
        .redirectOutput(output().toFile())
        .redirectError(diagnostics().toFile())
        .start()
        .waitFor();
  }
}
