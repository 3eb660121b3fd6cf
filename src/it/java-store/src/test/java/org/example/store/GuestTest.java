package org.example.store;

import static dev.solo5.junit.GuestAssert.assertGuest;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Target;
import dev.solo5.junit.Guests;
import dev.solo5.junit.Solo5Extension;
import dev.solo5.launcher.Disk;
import dev.solo5.launcher.Guest;
import dev.solo5.launcher.Launcher;
import dev.solo5.launcher.Unikernel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The store sealed, under spt: killed in the middle of its work, and started again. */
@ExtendWith(Solo5Extension.class)
class GuestTest {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  @TempDir private Path folder;

  @Test
  void keepsWhatItSaidToBeStoredWhenKilled(Guests guests) throws Exception {
    Disk disk = Disk.create(folder.resolve("disk"), 64 * 512);
    long said = 0;
    for (int life = 0; life < 5; life++) {
      Guest guest = start(guests, disk, "count", Long.toString(said + 1));
      try (guest) {
        assertGuest(guest).prints("^stored ");
        Thread.sleep(10L * life);
      }
      said = lastStored(guest);
      long found = Long.parseLong(run(guests, disk, 0, "get", "counter").strip());
      assertTrue(found == said || found == said + 1, said + " said, " + found + " found");
      said = found;
    }
    assertTrue(run(guests, disk, 0, "check").startsWith("no damage: 1 keys, "));
    assertEquals("store: no key 'other'\n", run(guests, disk, 2, "get", "other"));
  }

  private static Guest start(Guests guests, Disk disk, String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of("--solo5:quiet"));
    all.addAll(List.of(arguments));
    return guests.start(
        Launcher.of(Unikernel.inProject("target/solo5", "java-store"))
            .on(Target.SPT)
            .attach("storage", disk)
            .memoryMebibytes(16)
            .arguments(all.toArray(String[]::new)));
  }

  private static String run(Guests guests, Disk disk, int status, String... arguments)
      throws Exception {
    Guest guest = start(guests, disk, arguments);
    guest.awaitExit(LIMIT);
    String console = Files.readString(guest.run().console());
    assertEquals(status, guest.exitStatus(), console);
    return console;
  }

  /** A line that is not whole may be about something stored or not. */
  private static long lastStored(Guest guest) throws Exception {
    String console = Files.readString(guest.run().console());
    List<String> whole = console.substring(0, console.lastIndexOf('\n')).lines().toList();
    return Long.parseLong(whole.getLast().substring("stored ".length()));
  }
}
