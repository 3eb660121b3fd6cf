package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.junit.Guests;
import dev.solo5.launcher.Disk;
import dev.solo5.launcher.Guest;
import dev.solo5.launcher.LaunchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A disk, and commands of the store that run on it, one boot each. */
record Store(Guests guests, Path file, int blockSize) {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** How a run ended, and what the guest said. */
  record Ended(int status, String output) {}

  /** Makes the disk, all zero. */
  static Store create(Guests guests, Path file, int blockSize, long blocks) throws IOException {
    Disk.create(file, blockSize * blocks);
    return new Store(guests, file, blockSize);
  }

  /** The same disk under another block size. */
  Store withBlockSize(int size) {
    return new Store(guests, file, size);
  }

  Guest start(String... arguments) throws LaunchException {
    List<String> all = new ArrayList<>(List.of("--solo5:quiet"));
    all.addAll(List.of(arguments));
    return guests.start(
        StorageUnikernel.launcher()
            .storage(Disk.file(file).withSectorSize(blockSize))
            .memoryMebibytes(64)
            .arguments(all.toArray(String[]::new)));
  }

  Ended run(String... arguments) throws Exception {
    Guest guest = start(arguments);
    guest.awaitExit(LIMIT);
    return new Ended(guest.exitStatus(), Files.readString(guest.run().console()));
  }

  void assertEnds(int status, String output, String... arguments) throws Exception {
    assertEquals(new Ended(status, output), run(arguments), () -> String.join(" ", arguments));
  }
}
