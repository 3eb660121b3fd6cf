package dev.solo5.build.doctor;

import dev.solo5.build.doctor.Check.Subject;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Room for what is built and kept. */
final class DiskChecks {
  private static final long MEBIBYTE = 1L << 20;

  /** What caches of two compilers and of all tenders take. */
  private static final long CACHE_BYTES = 200 * MEBIBYTE;

  /** What some unikernels and their disks take. */
  private static final long TARGET_BYTES = 100 * MEBIBYTE;

  private final ExaminedMachine machine;

  DiskChecks(ExaminedMachine machine) {
    this.machine = machine;
  }

  List<Check> all() {
    return List.of(
        room(
            "cache",
            machine.cache(),
            CACHE_BYTES,
            "Make room, or name another directory with -Dsolo5.cacheDirectory=DIRECTORY"),
        room("target", machine.base().resolve("target"), TARGET_BYTES, "Make room"));
  }

  /** A directory that is not there yet is as good as the first one above it that is. */
  private static Check room(String name, Path wanted, long bytes, String advice) {
    Subject subject = Subject.required(name);
    Path directory = wanted;
    while (directory.getParent() != null && Files.notExists(directory)) {
      directory = directory.getParent();
    }
    if (!Files.isDirectory(directory) || !Files.isWritable(directory)) {
      return subject.missing(wanted + " can't be written", advice);
    }
    try {
      FileStore store = Files.getFileStore(directory);
      long free = store.getUsableSpace();
      String found = "%s, %s MiB free".formatted(wanted, free / MEBIBYTE);
      Check check = free < bytes ? subject.warning(found, advice) : subject.ok(found);
      return check.with(
          Map.of(
              "directory", ProbedFact.found(wanted.toString()),
              "freeBytes", ProbedFact.found(Long.toString(free))));
    } catch (IOException e) {
      return subject.warning(wanted + ": its free space is unknown: " + e.getMessage(), advice);
    }
  }
}
