package dev.solo5.maven.tender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.toolchain.target.LinkTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TenderJvmTest {
  private final TenderJvm jvm =
      new TenderJvm(
          Path.of("/jdk/bin/java"),
          LinkTarget.HVT,
          List.of(Path.of("/r/hvt.jar"), Path.of("/r/common.jar")),
          List.of("-Xmx64m"));

  @Test
  void putsOptionsBeforeTheMainClassAndArgumentsAfter() {
    List<String> command = jvm.command(List.of("-XX:AOTCache=/c"), List.of("--", "app.hvt"));

    assertEquals("/jdk/bin/java", command.getFirst());
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
    List<String> command = jvm.command(List.of(), List.of());

    assertTrue(command.contains("--enable-native-access=ALL-UNNAMED"));
    assertTrue(command.contains("-Xlog:disable"));
  }

  @Test
  void isTheJdkThatRunsMaven() {
    TenderJvm here = TenderJvm.onThisJdk(LinkTarget.SPT, List.of(), List.of());

    assertTrue(Files.isExecutable(here.java()), here.java().toString());
    assertTrue(here.java().startsWith(System.getProperty("java.home")));
  }
}
