package dev.solo5.linux;

import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.abi.Fcntl;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What this kernel says of loop(4) devices: which file is behind which. */
final class LoopDevices {
  private static final String DEVICES = "/sys/block";
  private static final String NAME = "loop";
  private static final String BACKING_FILE = "loop/backing_file";

  private LoopDevices() {}

  /**
   * Opens the file behind a loop device, or a partition of one, for locking it.
   *
   * @param device {@code MAJOR:MINOR}
   * @return nothing for another device, or where that file can't be reached any more
   */
  static @Nullable Fd openFileBehind(String device) {
    String directory = "/sys/dev/block/" + device + "/";
    for (String place : new String[] {BACKING_FILE, "../" + BACKING_FILE}) {
      File told = new File(directory + place);
      if (told.exists()) {
        try {
          return Fd.open(text(told), Fcntl.O_RDWR);
        } catch (IOException e) {
          return null;
        }
      }
    }
    return null;
  }

  /**
   * Checks that a file is behind no loop device.
   *
   * @throws LinuxException {@code EBUSY} when it is
   */
  static void requireNoneOn(String path) throws LinuxException {
    String @Nullable [] names = new File(DEVICES).list();
    if (names == null) {
      return; // no /sys: nobody can tell
    }
    for (String name : names) {
      if (name.startsWith(NAME)) {
        File told = new File(DEVICES + "/" + name + "/" + BACKING_FILE);
        if (told.exists() && isBehind(told, path)) {
          throw new LinuxException(
              "open", Errno.EBUSY, "in use as /dev/" + name + " (losetup -d detaches it)");
        }
      }
    }
  }

  private static boolean isBehind(File told, String path) {
    try {
      return Files.isSameFile(Path.of(text(told)), Path.of(path));
    } catch (IOException e) {
      return false; // detached or deleted meanwhile
    }
  }

  /** A path on one line. */
  private static String text(File file) throws IOException {
    String text = Files.readString(file.toPath());
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }
}
