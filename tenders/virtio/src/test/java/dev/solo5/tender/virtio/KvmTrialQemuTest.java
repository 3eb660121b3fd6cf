package dev.solo5.tender.virtio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guest that finds out about KVM, and what is made of its answer. */
final class KvmTrialQemuTest {
  @TempDir Path directory;

  /** A program in QEMU's place. */
  private Path standIn(String script) throws Exception {
    Path file = directory.resolve("qemu");
    Files.writeString(file, "#!/bin/sh\necho run >>" + directory.resolve("runs") + "\n" + script);
    assertTrue(file.toFile().setExecutable(true));
    return file;
  }

  private KvmTrial trial(Optional<Path> memory) throws Exception {
    Path device = directory.resolve("kvm");
    if (Files.notExists(device)) {
      Files.createFile(device);
    }
    return new KvmTrial(device, new GuestTrial(memory, "6.1"));
  }

  @Test
  void itsGuestReachesTheEndWhereSseWorks() throws Exception {
    Path qemu = Qemu.required();
    Path guest = Files.write(directory.resolve("guest"), GuestTrial.guest());
    Process process =
        new ProcessBuilder(GuestTrial.command(qemu, GuestTrial.Question.SANDBOX, guest))
            .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true)
            .start();
    assertEquals("", new String(process.getInputStream().readAllBytes(), UTF_8));
    assertEquals(85, process.waitFor());
  }

  @Test
  void answersAreRemembered() throws Exception {
    Path qemu = standIn("exit 85\n");
    KvmTrial trial = trial(Optional.of(directory.resolve("cache/solo5")));
    assertEquals(Accelerator.KVM, trial.accelerator(qemu));
    assertEquals(Accelerator.KVM, trial.accelerator(qemu));
    assertEquals(List.of("run"), Files.readAllLines(directory.resolve("runs")));
    KvmTrial newKernel =
        new KvmTrial(trial.device(), new GuestTrial(trial.trial().memory(), "6.2"));
    assertEquals(Accelerator.KVM, newKernel.accelerator(qemu));
    assertEquals(List.of("run", "run"), Files.readAllLines(directory.resolve("runs")));
  }

  @Test
  void aGuestThatFailsIsAnAnswer() throws Exception {
    Path qemu = standIn("echo 'KVM internal error. Suberror: 1'; kill -ABRT $$\n");
    KvmTrial trial = trial(Optional.empty());
    assertEquals(Accelerator.TCG, trial.accelerator(qemu));
    assertEquals(
        Optional.of("a guest did not run: KVM internal error. Suberror: 1"), trial.obstacle(qemu));
  }

  @Test
  void withoutTheDeviceNothingIsTried() throws Exception {
    Path qemu = standIn("exit 85\n");
    KvmTrial trial =
        new KvmTrial(directory.resolve("none"), new GuestTrial(Optional.empty(), "6.1"));
    assertEquals(Accelerator.TCG, trial.accelerator(qemu));
    assertTrue(Files.notExists(directory.resolve("runs")));
  }

  @Test
  void eachQuestionHasItsOwnAnswer() throws Exception {
    Path qemu =
        standIn(
            """
            case "$*" in *-sandbox*) echo 'qemu: -sandbox support is not enabled'; exit 1;; esac
            exit 85
            """);
    KvmTrial trial = trial(Optional.of(directory.resolve("cache")));
    assertEquals(Optional.empty(), trial.obstacle(qemu));
    for (int i = 0; i < 2; i++) {
      assertEquals(
          Optional.of("a guest did not run: qemu: -sandbox support is not enabled"),
          trial.trial().obstacle(qemu, GuestTrial.Question.SANDBOX));
    }
    assertEquals(List.of("run", "run"), Files.readAllLines(directory.resolve("runs")));
  }
}
