package dev.solo5.build.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaProgramTest {
  private static final List<Path> JARS = List.of(Path.of("/r/hvt.jar"), Path.of("/r/common.jar"));

  private final JavaProgram tender = JavaProgram.tender(Target.HVT, JARS, List.of("-Xmx64m"));

  @Test
  void putsOptionsBeforeTheMainClassAndArgumentsAfter() {
    List<String> command = tender.command(List.of("-XX:AOTCache=/c"), List.of("--", "app.hvt"));

    assertEquals(
        List.of(
            "-Xmx64m",
            "-XX:AOTCache=/c",
            "-cp",
            "/r/hvt.jar:/r/common.jar",
            "dev.solo5.tender.hvt.Main",
            "--",
            "app.hvt"),
        command.subList(command.size() - 7, command.size()));
  }

  @Test
  void allowsNativeAccessAndKeepsTheLogOfTheJvmOffTheConsole() {
    List<String> command = tender.command(List.of(), List.of());

    assertTrue(command.contains("--enable-native-access=ALL-UNNAMED"));
    assertTrue(command.contains("-Xlog:disable"));
  }

  @Test
  void yieldsToTheOptionsThatAreAsked() {
    assertFalse(tender.options().contains("-Xmx256m"));
    List<String> asked = List.of("-XX:+UseG1GC");
    List<String> options = JavaProgram.tender(Target.SPT, JARS, asked).options();
    assertFalse(options.contains("-XX:+UseSerialGC"));
    assertEquals("-XX:+UseG1GC", options.getLast());
  }

  @Test
  void runsOnTheJdkThatRunsMaven() {
    assertTrue(Files.isExecutable(tender.java()), tender.java().toString());
    assertTrue(tender.java().startsWith(System.getProperty("java.home")));
  }

  @Test
  void namesTheMainClassOfEachProgram() {
    assertEquals("dev.solo5.tender.spt.Probe", JavaProgram.probe(Target.SPT, JARS).mainClass());
    assertEquals("dev.solo5.network.Main", JavaProgram.network(JARS).mainClass());
  }
}
