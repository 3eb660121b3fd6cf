package org.example;

import static dev.solo5.junit.GuestAssert.assertGuest;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.solo5.junit.Guests;
import dev.solo5.junit.Solo5Extension;
import dev.solo5.launcher.Disk;
import dev.solo5.launcher.Launcher;
import dev.solo5.launcher.Unikernel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Solo5Extension.class)
class ElsewhereTest {
  @Test
  void startsFromAnotherDirectory(Guests guests) throws Exception {
    assertFalse(Files.exists(Path.of("pom.xml")), "tests run in another directory");
    Launcher launcher = ElsewhereUnikernel.launcher().store(Disk.temporary(512));
    assertGuest(guests.start(launcher)).exits(0).prints("the store is there");
  }

  /** What is written down as in any other project is found where this build puts it. */
  @Test
  void findsWhatTheBuildPutElsewhere(Guests guests) throws Exception {
    Launcher launcher = Launcher.of(Unikernel.inProject("target/solo5", "elsewhere"));
    assertGuest(guests.start(launcher.attach("store", Disk.temporary(512)))).exits(0);
  }

  /** As an IDE does, which says nothing of the project. */
  @Test
  void startsWithoutSurefire(Guests guests) throws Exception {
    String basedir = System.clearProperty("basedir");
    try {
      Launcher launcher = ElsewhereUnikernel.launcher().store(Disk.temporary(512));
      assertGuest(guests.start(launcher)).exits(0);
    } finally {
      System.setProperty("basedir", basedir);
    }
  }
}
