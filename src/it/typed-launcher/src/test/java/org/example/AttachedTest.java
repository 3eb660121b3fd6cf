package org.example;

import static dev.solo5.junit.GuestAssert.assertGuest;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.elf.Target;
import dev.solo5.junit.Guests;
import dev.solo5.junit.Solo5Extension;
import dev.solo5.launcher.Disk;
import dev.solo5.launcher.LaunchException;
import dev.solo5.launcher.LaunchProblem;
import dev.solo5.launcher.Launcher;
import dev.solo5.launcher.Segment;
import dev.solo5.manifest.Device;
import java.util.List;
import org.example.mail.MailUnikernel;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Solo5Extension.class)
class AttachedTest {
  @AutoClose private final Segment network = Segment.open("10.0.0.1/24");

  @Test
  void startsWithItsDevices(Guests guests) throws Exception {
    Launcher mail = MailUnikernel.launcher().spool(Disk.temporary(1 << 20)).smtp(network);
    assertGuest(guests.start(mail)).exits(0).prints("spool and smtp are there");
  }

  /** Without the typed launcher, what is forgotten is noticed before anything starts. */
  @Test
  void isNotStartedWithoutADevice(Guests guests) {
    Launcher forgetful = Launcher.of(MailUnikernel.unikernel()).attach("smtp", network);
    LaunchException refused =
        assertThrows(LaunchException.class, () -> guests.start(forgetful.on(Target.SPT)));
    assertEquals(
        new LaunchProblem.Missing(
            MailUnikernel.unikernel().file(Target.SPT), List.of(new Device.Block("spool"))),
        refused.problem());
  }
}
