package dev.solo5.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.solo5.linux.abi.Errno;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Block devices, played by loop devices that the test makes and takes away. */
class BlockDeviceLinuxTest {
  private static final int SIZE = 1 << 20;

  @TempDir private Path directory;
  private Path image = Path.of("");
  private String device = "";

  @BeforeEach
  void attach() throws IOException, InterruptedException {
    image = Files.write(directory.resolve("image"), new byte[SIZE]);
    Said losetup = say("losetup --find --show " + image);
    if (losetup.status != 0) {
      abort("losetup makes no loop device here (root needed?): " + losetup.text);
    }
    device = losetup.text;
  }

  @AfterEach
  void detach() throws IOException, InterruptedException {
    if (!device.isEmpty()) {
      say("losetup --detach " + device);
    }
  }

  private record Said(int status, String text) {}

  private static Said say(String script) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", script);
    builder.environment().merge("PATH", "/usr/sbin:/sbin", (path, more) -> path + ":" + more);
    Process shell = builder.redirectErrorStream(true).start();
    String text = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(shell.waitFor(), text.strip());
  }

  @Test
  void aDeviceIsOpenedOnceByWhicheverNode() throws Exception {
    Path other = directory.resolve("other-node");
    String number = "$(stat -c '0x%t 0x%T' " + device + ")";
    Said mknod = say("mknod " + other + " b " + number);
    if (mknod.status != 0) {
      abort("mknod makes no device node here: " + mknod.text);
    }
    try (BlockFile first = BlockFile.open(device)) {
      assertTrue(first.isDevice());
      assertEquals(SIZE, first.capacity());
      assertTrue(first.tryLock());
      requireBusy(device);
      requireBusy(other.toString());
    }
    BlockFile.open(other.toString()).close();
  }

  @Test
  void aMountedDeviceIsRefused() throws Exception {
    Path place = Files.createDirectory(directory.resolve("place"));
    // In a mount namespace of its own: whatever becomes of this test, the mount goes with it.
    String mount =
        "mkfs.ext4 -q %s >/dev/null 2>&1 && mount %s %s".formatted(device, device, place);
    ProcessBuilder builder =
        new ProcessBuilder(
            "unshare", "--mount", "sh", "-c", mount + " && echo mounted && read -r line");
    builder.environment().merge("PATH", "/usr/sbin:/sbin", (path, more) -> path + ":" + more);
    Process mounted = builder.redirectErrorStream(true).start();
    try (var output = mounted.inputReader();
        var input = mounted.outputWriter()) {
      String line = output.readLine();
      if (!"mounted".equals(line)) {
        abort("nothing can be mounted here: " + line);
      }
      requireBusy(device);
      input.write("\n");
    } finally {
      mounted.waitFor();
    }
  }

  @Test
  void aFileBehindALoopDeviceIsRefused() throws Exception {
    Path link = Files.createSymbolicLink(directory.resolve("link"), image);
    for (Path name : new Path[] {image, link}) {
      var e = assertThrows(LinuxException.class, () -> BlockFile.open(name.toString()));
      assertEquals(Errno.EBUSY, e.errno());
      assertEquals("in use as %s (losetup -d detaches it)".formatted(device), e.reason());
    }
    say("losetup --detach " + device);
    device = "";
    BlockFile.open(image.toString()).close();
  }

  @Test
  void aDeviceInFrontOfALockedFileIsNotLocked() throws Exception {
    say("losetup --detach " + device);
    device = "";
    try (BlockFile file = BlockFile.open(image.toString())) {
      assertTrue(file.tryLock());
      device = say("losetup --find --show " + image).text;
      try (BlockFile loop = BlockFile.open(device)) {
        assertFalse(loop.tryLock());
      }
    }
  }

  private static void requireBusy(String path) {
    var e = assertThrows(LinuxException.class, () -> BlockFile.open(path));
    assertEquals("open", e.call());
    assertEquals(Errno.EBUSY, e.errno());
    assertTrue(e.reason().endsWith(": it is mounted, or another program uses it"), e.reason());
  }
}
