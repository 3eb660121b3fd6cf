package dev.solo5.tender.virtio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What this process holds of the kernel.
 *
 * @param descriptors that are open
 * @param threads of this virtual machine that were started by programs
 * @param children that are not reaped
 * @param mappings of guest memory
 */
record Leftovers(long descriptors, long threads, long children, long mappings) {
  static Leftovers now() throws IOException {
    return new Leftovers(
        entries(Path.of("/proc/self/fd")),
        Thread.getAllStackTraces().keySet().stream().filter(Leftovers::isOfAGuest).count(),
        ProcessHandle.current().children().count(),
        Files.readAllLines(Path.of("/proc/self/maps")).stream()
            .filter(line -> line.contains("solo5") || line.contains("/dev/zero"))
            .count());
  }

  private static boolean isOfAGuest(Thread thread) {
    return thread.getName().startsWith("solo5") || thread.getName().startsWith("net-ring");
  }

  private static long entries(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.count();
    }
  }
}
