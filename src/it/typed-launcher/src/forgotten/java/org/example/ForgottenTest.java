package org.example;

import dev.solo5.junit.GuestExtension;
import dev.solo5.launcher.Disk;
import org.example.mail.MailUnikernel;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Does not compile: nothing is attached to smtp. */
class ForgottenTest {
  @RegisterExtension
  final GuestExtension mail =
      GuestExtension.of(MailUnikernel.launcher().spool(Disk.temporary(1 << 20)));
}
