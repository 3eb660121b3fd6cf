package dev.solo5.build.suite;

import dev.solo5.build.run.RunFiles;
import dev.solo5.build.run.RunRequest;
import dev.solo5.build.unikernel.UnikernelFile;
import dev.solo5.elf.AbiNote;
import dev.solo5.elf.Target;
import dev.solo5.manifest.BinaryManifest;
import dev.solo5.manifest.Manifest;
import dev.solo5.tender.Attachment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Cases of unikernels that nobody starts. */
final class Cases {
  private Cases() {}

  static Case named(String name, Path runs, Attachment... attachments) {
    return lasting(name, runs, 1, attachments);
  }

  static Case lasting(String name, Path runs, int seconds, Attachment... attachments) {
    RunFiles directory = new RunFiles(runs.resolve(name));
    return new Case(
        name,
        Target.SPT,
        Optional.empty(),
        new UnikernelFile(
            Path.of("/p/app.spt"),
            AbiNote.of(Target.SPT),
            BinaryManifest.of(new Manifest(List.of())),
            0),
        new RunRequest(
            Optional.empty(),
            List.of(attachments),
            List.of(),
            List.of(),
            Path.of("/p"),
            Optional.empty(),
            directory.ports()),
        new Expectation(0, List.of(), List.of()),
        Duration.ofSeconds(seconds),
        directory);
  }
}
