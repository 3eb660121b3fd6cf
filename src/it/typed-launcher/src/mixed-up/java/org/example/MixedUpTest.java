package org.example;

import dev.solo5.junit.GuestExtension;
import dev.solo5.launcher.Disk;
import dev.solo5.launcher.Network;
import org.example.mail.MailUnikernel;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Does not compile: a network is attached to a block device. */
class MixedUpTest {
  @RegisterExtension
  final GuestExtension mail =
      GuestExtension.of(
          MailUnikernel.launcher().spool(Network.tap("tap0")).smtp(Disk.temporary(1 << 20)));
}
