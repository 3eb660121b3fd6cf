package dev.solo5.tender.virtio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.tender.TenderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QemuProgramTest {
  private static final Optional<String> NONE = Optional.empty();

  @TempDir Path directory;

  private Path program(String name) throws IOException {
    Path file = Files.createFile(directory.resolve(name));
    assertTrue(file.toFile().setExecutable(true));
    return file;
  }

  @Test
  void theNearestNameWins() throws Exception {
    Path onPath = program("qemu-system-x86_64");
    String option = program("option").toString();
    String property = program("property").toString();
    String variable = program("variable").toString();
    Map<String, String> path = Map.of("PATH", "/nowhere:" + directory);
    Map<String, String> both = Map.of("PATH", directory.toString(), "SOLO5_QEMU", variable);
    assertEquals(onPath, QemuProgram.find(NONE, NONE, path));
    assertEquals(Path.of(variable), QemuProgram.find(NONE, NONE, both));
    assertEquals(Path.of(property), QemuProgram.find(NONE, Optional.of(property), both));
    assertEquals(
        Path.of(option), QemuProgram.find(Optional.of(option), Optional.of(property), both));
  }

  @Test
  void whereThereIsNone() {
    VirtioProblem none = new VirtioProblem.NoQemu("qemu-system-x86_64");
    assertEquals(none, refused(Optional.empty(), Qemu.nowhere(directory)));
    assertTrue(none.message().contains("apt-get install qemu-system-x86"), none.message());
    assertEquals(
        new VirtioProblem.NotQemu("SOLO5_QEMU", "/no/qemu"),
        refused(Optional.empty(), Map.of("SOLO5_QEMU", "/no/qemu")));
    assertEquals(
        new VirtioProblem.NotQemu("--x-qemu", directory.toString()),
        refused(Optional.of(directory.toString()), Map.of()));
  }

  private static Object refused(Optional<String> option, Map<String, String> environment) {
    return assertThrows(TenderException.class, () -> QemuProgram.find(option, NONE, environment))
        .problem();
  }
}
