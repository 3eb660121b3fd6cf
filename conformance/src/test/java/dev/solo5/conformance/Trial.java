package dev.solo5.conformance;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * A cell of the matrix: one row, one compiler, one target.
 *
 * @param name of the row, as the name of a folder
 */
record Trial(String name, Cc cc, Target target) {

  /** Prepares to run a guest as its own manifest says. */
  Run run(String guest) {
    return run(guest, Optional.empty());
  }

  /** Prepares to run a guest with this manifest. */
  Run run(String guest, String manifestJson) {
    return run(guest, Optional.of(manifestJson));
  }

  /** Builds a guest; skips the trial where this machine can't. */
  Path build(String guest, Optional<String> manifestJson) {
    skipWithoutTender();
    return Workshop.of(cc).unikernel(guest, manifestJson, target);
  }

  private void skipWithoutTender() {
    Optional<String> lacking = target.lacking();
    Assumptions.assumeTrue(lacking.isEmpty(), target.text() + ": " + lacking.orElse(""));
  }

  /** Builds a guest for another target, which this trial's tender can't run. */
  Path buildFor(Target other, String guest) {
    skipWithoutTender();
    return Workshop.of(cc).unikernel(guest, Optional.empty(), other);
  }

  /** Runs another program of the SDK in this trial's folder. */
  Ending tool(String name, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Workshop.of(cc).sdk().program(name).toString());
    command.addAll(List.of(arguments));
    return Commands.run(command, directory());
  }

  private Run run(String guest, Optional<String> manifestJson) {
    return run(build(guest, manifestJson));
  }

  /** Prepares to run any file. */
  Run run(Path unikernel) {
    List<String> tender =
        new ArrayList<>(List.of(Workshop.of(cc).sdk().program(target.tender()).toString()));
    tender.addAll(target.tenderOptions());
    return new Run(tender, target.memoryMiB(), directory(), unikernel);
  }

  /** Returns the folder of this trial, made on demand. */
  Path directory() {
    try {
      return Files.createDirectories(
          Folders.root().resolve("runs").resolve(name).resolve(toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a file of zeros in the folder of this trial. */
  Path zeros(String file, long bytes) {
    Path path = directory().resolve(file);
    try (var channel = new RandomAccessFile(path.toFile(), "rw")) {
      channel.setLength(0);
      channel.setLength(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return path;
  }

  @Override
  public String toString() {
    return cc.program() + " " + target.text();
  }
}
