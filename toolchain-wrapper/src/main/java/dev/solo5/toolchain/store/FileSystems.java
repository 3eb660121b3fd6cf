package dev.solo5.toolchain.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which file systems keep change times that mean something. */
public final class FileSystems {
  /**
   * Those whose inodes are the kernel's own. Not those of other machines and of programs (nfs,
   * cifs, 9p, virtiofs, fuse), nor those made for other systems (vfat, exfat, ntfs).
   */
  private static final Set<String> KEPT =
      Set.of(
          "ext2",
          "ext3",
          "ext4",
          "xfs",
          "btrfs",
          "f2fs",
          "zfs",
          "bcachefs",
          "jfs",
          "reiserfs",
          "tmpfs",
          "ramfs",
          "rootfs",
          "overlay",
          "squashfs",
          "erofs",
          "iso9660");

  private final Map<Object, Boolean> byDevice = new HashMap<>();

  /**
   * Whether the change time of a file is set by the kernel of this machine whenever the file
   * changes. Asked once for each device.
   */
  public boolean keepChangeTimes(Path file) throws IOException {
    Object device = Files.getAttribute(file, "unix:dev");
    Boolean known = byDevice.get(device);
    if (known == null) {
      known = KEPT.contains(Files.getFileStore(file).type());
      byDevice.put(device, known);
    }
    return known;
  }
}
