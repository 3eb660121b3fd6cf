package dev.solo5.toolchain.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PrivacyTest {
  @TempDir Path directory;

  private Optional<String> objection(Privacy privacy, String permissions) throws Exception {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(permissions));
    return privacy.objection(directory);
  }

  @Test
  void ownDirectoryIsTrusted() throws Exception {
    Privacy own = Privacy.ofThisProcess();
    assertEquals(Optional.empty(), objection(own, "rwx------"));
    assertEquals(Optional.empty(), objection(own, "rwxr-xr-x"));
    assertTrue(objection(own, "rwxr-xrwx").orElseThrow().startsWith("anyone may write to it"));
  }

  /** Root may write anywhere, so a directory of root's is as good as one's own. */
  @Test
  void directoryOfAnotherIsTrustedOnlyWhenItIsRoots() throws Exception {
    int owner = (Integer) Files.getAttribute(directory, "unix:uid");
    Optional<String> objection = objection(new Privacy(owner + 1), "rwx------");
    assertEquals(
        owner == 0
            ? Optional.empty()
            : Optional.of(
                "belongs to "
                    + Files.getOwner(directory).getName()
                    + ", expected a directory of your own"),
        objection);
    if (owner == 0) {
      Files.setAttribute(directory, "unix:uid", 12345);
      assertEquals(
          Optional.of("belongs to 12345, expected a directory of your own"),
          new Privacy(0).objection(directory));
      Files.setAttribute(directory, "unix:uid", 0);
    }
  }
}
