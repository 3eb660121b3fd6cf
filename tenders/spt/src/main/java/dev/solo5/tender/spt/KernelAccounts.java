package dev.solo5.tender.spt;

import dev.solo5.tender.RunReport.Traffic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** What the kernel tells of a process in {@code /proc}; proc_pid_io(5), proc_pid_status(5). */
final class KernelAccounts {
  private static final long KIBIBYTE = 1024;

  private KernelAccounts() {}

  /** Reads and writes of a process: calls, also those that failed, and what they gave or took. */
  record Transfers(Traffic reads, Traffic writes) {
    /** What has happened since then. */
    Transfers since(Transfers then) {
      return new Transfers(reads.minus(then.reads), writes.minus(then.writes));
    }

    /** What it will be after these. */
    Transfers plus(Transfers more) {
      return new Transfers(reads.plus(more.reads), writes.plus(more.writes));
    }

    /** Reads the text of {@code /proc/PID/io}; empty when it is not all there. */
    static Optional<Transfers> parse(String text) {
      OptionalLong readBytes = number(text, "rchar:");
      OptionalLong writtenBytes = number(text, "wchar:");
      OptionalLong reads = number(text, "syscr:");
      OptionalLong writes = number(text, "syscw:");
      if (readBytes.isEmpty() || writtenBytes.isEmpty() || reads.isEmpty() || writes.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new Transfers(
              new Traffic(reads.getAsLong(), readBytes.getAsLong()),
              new Traffic(writes.getAsLong(), writtenBytes.getAsLong())));
    }
  }

  /** Transfers so far, also of a process that has ended and was not reaped. */
  static Optional<Transfers> transfers(int pid) {
    return Transfers.parse(read(pid, "io"));
  }

  /** The most memory that was resident so far, in bytes; only of a process that runs. */
  static OptionalLong peakResidentBytes(int pid) {
    OptionalLong kibibytes = number(read(pid, "status"), "VmHWM:");
    return kibibytes.isEmpty() ? kibibytes : OptionalLong.of(kibibytes.getAsLong() * KIBIBYTE);
  }

  private static String read(int pid, String name) {
    try {
      return Files.readString(Path.of("/proc/" + pid + "/" + name));
    } catch (IOException e) {
      return ""; // not mounted, or a kernel without such accounts
    }
  }

  /** The number that follows a name at the start of a line. */
  private static OptionalLong number(String text, String name) {
    for (String line : text.split("\n", -1)) {
      if (line.startsWith(name)) {
        String digits = line.substring(name.length()).strip().split(" ", 2)[0];
        try {
          return OptionalLong.of(Long.parseLong(digits));
        } catch (NumberFormatException e) {
          return OptionalLong.empty();
        }
      }
    }
    return OptionalLong.empty();
  }
}
