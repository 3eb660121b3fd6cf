package dev.solo5.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.image.problem.ImageException;
import dev.solo5.image.problem.ImageProblem.CannotWrite;
import dev.solo5.image.problem.ImageProblem.NotBootable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Images with the real boot loader, read by programs that know nothing of this one. */
class ImageWriterSyslinuxTest {
  private static final DiskSize SMALL = new DiskSize(64 * DiskSize.MIB);

  @TempDir Path directory;
  private Path unikernel;

  @BeforeEach
  void makeUnikernel() throws IOException {
    unikernel = Files.write(directory.resolve("hello.virtio"), Kernels.header(100_000, 0x20));
  }

  @Test
  void otherProgramsReadItsFiles() throws Exception {
    Path disk = directory.resolve("disk.img");
    BootLoaders.writer().write(image(Format.RAW), disk);
    Ran.require("mdir", "mcopy", "cmp");
    String volume = disk + "@@1M";
    String listing = Ran.of("mdir", "-i", volume, "-a", "-b", "::").success();
    assertEquals(
        List.of(
            "::/LDLINUX.C32",
            "::/LDLINUX.SYS",
            "::/LIBCOM32.C32",
            "::/MBOOT.C32",
            "::/SYSLINUX.CFG",
            "::/UNIKERNEL.BIN"),
        listing.lines().map(line -> line.toUpperCase(Locale.ROOT)).sorted().toList());
    Path copy = directory.resolve("copy");
    Ran.of("mcopy", "-i", volume, "::unikernel.bin", copy).success();
    Ran.of("cmp", unikernel, copy).success();
    assertTrue(
        Ran.of("mcopy", "-i", volume, "::syslinux.cfg", "-")
            .success()
            .endsWith("  APPEND -aout unikernel.bin hello world\n"));
  }

  @Test
  void theFileSystemIsSound() throws Exception {
    Path disk = directory.resolve("disk.img");
    BootLoaders.writer().write(image(Format.RAW), disk);
    Ran.require("fsck.fat", "dd");
    Path volume = directory.resolve("volume");
    Ran.of("dd", "if=" + disk, "of=" + volume, "bs=1M", "skip=1", "conv=sparse").success();
    String said = Ran.of("fsck.fat", "-n", "-v", volume).success();
    assertTrue(said.contains("6 files"), said);
    assertTrue(!said.contains("differences") && !said.contains("wrong"), said);
  }

  @ParameterizedTest
  @EnumSource
  void sameBytesEachTimeAndAnywhere(Format format) throws Exception {
    Path one = directory.resolve("one");
    Path other = Files.createDirectories(directory.resolve("other/place")).resolve("two");
    Written written = BootLoaders.writer().write(image(format), one);
    // FAT counts time in steps of two seconds.
    Thread.sleep(2100);
    Path copy = Files.copy(unikernel, directory.resolve("other/unikernel"));
    Written again =
        BootLoaders.writer().write(new DiskImage(copy, "hello world", SMALL, format), other);
    assertEquals(-1, Files.mismatch(one, other));
    assertEquals(new Written(other, written.diskBytes(), written.storedBytes()), again);
    assertEquals(format == Format.GCE ? DiskSize.GIB : SMALL.bytes(), written.diskBytes());
  }

  @Test
  void carriesTheSameDisk() throws Exception {
    Ran.require("qemu-img", "tar");
    Path raw = directory.resolve("disk.img");
    Path qcow2 = directory.resolve("disk.qcow2");
    Path archive = directory.resolve("disk.tar.gz");
    DiskSize size = DiskSize.DEFAULT;
    for (Format format : Format.values()) {
      Path file = format == Format.RAW ? raw : format == Format.QCOW2 ? qcow2 : archive;
      BootLoaders.writer().write(new DiskImage(unikernel, "", size, format), file);
    }
    Ran.of("qemu-img", "check", qcow2).success();
    Ran.of("qemu-img", "compare", "-f", "raw", "-F", "qcow2", raw, qcow2).success();
    Ran.of("tar", "-xzf", archive, "-C", directory).success();
    assertEquals(-1, Files.mismatch(raw, directory.resolve("disk.raw")));
    assertTrue(Files.size(qcow2) < 2 << 20 && Files.size(archive) < 1 << 20);
  }

  @Test
  void aFailureLeavesWhatWasThere() throws Exception {
    Path disk = Files.writeString(directory.resolve("disk.img"), "before");
    Files.write(unikernel, new byte[1000]);
    ImageWriter writer = BootLoaders.writer();
    var e = assertThrows(ImageException.class, () -> writer.write(image(Format.QCOW2), disk));
    assertEquals(
        new NotBootable(unikernel, "no multiboot header in its first 8192 bytes"), e.problem());
    assertEquals("before", Files.readString(disk));
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(2, files.count(), "nothing beside it");
    }
  }

  @Test
  void replacesNoDevice() throws Exception {
    ImageWriter writer = BootLoaders.writer();
    Path device = Path.of("/dev/null");
    var e = assertThrows(ImageException.class, () -> writer.write(image(Format.RAW), device));
    assertEquals(new CannotWrite(device, "it exists and is not a regular file"), e.problem());
    Path nowhere = directory.resolve("no/disk.img");
    e = assertThrows(ImageException.class, () -> writer.write(image(Format.RAW), nowhere));
    assertEquals(new CannotWrite(nowhere, "no such file or directory"), e.problem());
  }

  @Test
  void saysWhatTheInstallerSaid() throws Exception {
    BootLoaders.writer();
    Path loader = Files.createDirectory(directory.resolve("loader"));
    Path installer = loader.resolve("syslinux");
    Files.writeString(installer, "#!/bin/sh\necho one\necho two >&2\nexit 7\n");
    assertTrue(installer.toFile().setExecutable(true));
    for (String name : List.of("mbr.bin", "mboot.c32", "libcom32.c32")) {
      Files.writeString(loader.resolve(name), "x");
    }
    ImageWriter writer = ImageWriter.find(Ran.searchPath(), Optional.of(loader));
    var e =
        assertThrows(
            ImageException.class,
            () -> writer.write(image(Format.RAW), directory.resolve("disk.img")));
    assertEquals(installer + " ended with status 7: one; two", e.getMessage());
  }

  private DiskImage image(Format format) {
    return new DiskImage(unikernel, "hello world", SMALL, format);
  }
}
