package dev.solo5.image.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.image.DiskImage;
import dev.solo5.image.DiskSize;
import dev.solo5.image.Format;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeImageTest {
  @TempDir Path directory;

  @Test
  void takesTheReferencesCommandLine() throws Exception {
    var image = new DiskImage(Path.of("hello.virtio"), "a -f b", DiskSize.DEFAULT, Format.GCE);
    assertEquals(
        new Options(image, Path.of("disk.tar.gz"), Optional.empty()),
        parse("-d", "-f", "tar", "disk.tar.gz", "hello.virtio", "a", "-f", "b"));
    assertEquals(
        new DiskImage(Path.of("hello"), "", DiskSize.DEFAULT, Format.RAW),
        parse("disk", "hello").image());
  }

  @Test
  void takesMore() throws Exception {
    var image = new DiskImage(Path.of("hello"), "", DiskSize.parse("64M"), Format.QCOW2);
    assertEquals(
        new Options(image, Path.of("-disk"), Optional.of(Path.of("loader"))),
        parse("-f", "qcow2", "-s", "64M", "-b", "loader", "--", "-disk", "hello"));
  }

  @Test
  void refusesOtherCommandLines() {
    for (List<String> line :
        List.of(
            List.<String>of(),
            List.of("disk"),
            List.of("-x", "disk", "hello"),
            List.of("-f"),
            List.of("-f", "vmdk", "disk", "hello"))) {
      assertThrows(Options.UsageException.class, () -> Options.parse(line), line::toString);
    }
    assertTrue(
        run("disk").startsWith("mkimage: IMAGE and UNIKERNEL are missing\nusage: mkimage [-d]"));
  }

  @Test
  void namesWhatToInstall() {
    assertEquals(
        "mkimage: the boot loader's syslinux is missing: not in %1$s, %1$s/bin (Debian: apt-get install syslinux; or name its directory with -b)\n"
            .formatted(directory),
        run("-b", directory.toString(), "disk", "hello"));
  }

  @Test
  void saysInOneLineWhatIsWrong() {
    assertEquals(
        "mkimage: size of the disk: found '1M', expected 34M to 2047G, in whole M (MiB) or G (GiB)\n",
        run("-s", "1M", "disk", "hello"));
    assertEquals("mkimage: \"a\0b\": not a file name\n", run("a\0b", "hello"));
  }

  private static Options parse(String... arguments) throws Exception {
    return Options.parse(List.of(arguments));
  }

  /** What it says; it has to fail. */
  private String run(String... arguments) {
    var said = new ByteArrayOutputStream();
    String searchPath = directory.resolve("bin").toString();
    try (var stream = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      assertEquals(
          MakeImage.FAILURE, new MakeImage("mkimage", searchPath, stream).run(List.of(arguments)));
    }
    return said.toString(StandardCharsets.UTF_8);
  }
}
