package dev.solo5.tender.spt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.manifest.Device;
import dev.solo5.manifest.Manifest;
import dev.solo5.manifest.ManifestNote;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Builds the guests of {@code src/test/resources/guests}: they know the ABI and no bindings. The
 * compiler is the one that built the stage, so there is always one.
 */
final class Guests {
  private static final List<String> COMPILER =
      List.of(
          "gcc",
          "-std=c11",
          "-O1",
          "-ffreestanding",
          "-nostdlib",
          "-static",
          "-no-pie",
          "-fno-pie",
          "-fno-stack-protector",
          "-fno-asynchronous-unwind-tables",
          "-fcf-protection=none",
          "-fno-tree-loop-distribute-patterns",
          "-mgeneral-regs-only",
          "-Wall",
          "-Wextra",
          "-Werror",
          "-Wl,--build-id=none",
          "-Wl,-z,noexecstack",
          "-Wl,-T,guest.lds");

  private Guests() {}

  /** Builds {@code name.c} into a unikernel that declares these devices, once in each directory. */
  static Path build(Path directory, String name, Device... devices)
      throws IOException, InterruptedException {
    Path output = directory.resolve(name + ".spt").toAbsolutePath();
    if (Files.exists(output)) {
      return output;
    }
    Path manifest = directory.resolve(name + "-manifest.S").toAbsolutePath();
    Path note =
        Files.write(
            directory.resolve(name + "-manifest.bin"),
            ManifestNote.encode(new Manifest(List.of(devices))));
    Files.writeString(
        manifest,
        """
        .section .note.solo5.manifest, "a", @note
        .balign 4
        .incbin "%s"
        .section .note.GNU-stack, "", @progbits
        """
            .formatted(note.toAbsolutePath()));
    List<String> command = new ArrayList<>(COMPILER);
    command.addAll(List.of("-o", output.toString(), "start.S", name + ".c", manifest.toString()));
    compile(sources("/guests"), command);
    return output;
  }

  /** Builds {@code name.c} into a program for this host. */
  static Path buildForHost(Path directory, String name) throws IOException, InterruptedException {
    Path output = directory.resolve(name).toAbsolutePath();
    compile(
        sources("/host"),
        List.of("gcc", "-Wall", "-Wextra", "-Werror", "-o", output.toString(), name + ".c"));
    return output;
  }

  private static void compile(Path directory, List<String> command)
      throws IOException, InterruptedException {
    Process compiler =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    String messages = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, compiler.waitFor(), messages);
  }

  private static Path sources(String resource) {
    try {
      return Path.of(Objects.requireNonNull(Guests.class.getResource(resource), resource).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
