package dev.solo5.tender.spt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The processes that guests are. */
final class GuestProcesses {
  private GuestProcesses() {}

  static boolean isGuest(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc/" + process.pid() + "/comm"))
          .strip()
          .equals("solo5-guest");
    } catch (IOException e) {
      return false; // it ended in between
    }
  }

  static ProcessHandle onlyGuestOf(ProcessHandle tender) {
    List<ProcessHandle> guests = tender.children().filter(GuestProcesses::isGuest).toList();
    if (guests.size() != 1) {
      throw new IllegalStateException("expected one guest, found " + guests);
    }
    return guests.getFirst();
  }
}
