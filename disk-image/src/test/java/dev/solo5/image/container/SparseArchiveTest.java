package dev.solo5.image.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.image.Ran;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparseArchiveTest {
  private static final long GIB = 1L << 30;

  @TempDir Path directory;

  @Test
  void theHeaderIsThatOfGnuTar() throws IOException {
    byte[] archive = unzip(write(GIB, List.of(0L, 1L << 20)));
    assertEquals("disk.raw", text(archive, 0, 100));
    assertEquals("0000644", text(archive, 100, 8));
    assertEquals("00000020000", text(archive, 124, 12), "8192 stored bytes");
    assertEquals('S', archive[156]);
    assertEquals("ustar  ", text(archive, 257, 8));
    assertEquals("00000000000", text(archive, 386, 12));
    assertEquals("00000010000", text(archive, 398, 12));
    assertEquals("00004000000", text(archive, 410, 12), "1 MiB");
    assertEquals("00000010000", text(archive, 422, 12));
    assertEquals("10000000000", text(archive, 434, 12), "the end");
    assertEquals("00000000000", text(archive, 446, 12));
    assertEquals(0, archive[482], "no further map");
    assertEquals("10000000000", text(archive, 483, 12), "1 GiB");
    assertEquals(10_240, archive.length);
  }

  @Test
  void hasNoNameAndNoTimeAroundIt() throws IOException {
    byte[] bytes = Files.readAllBytes(write(GIB, List.of(0L)));
    assertEquals(0, bytes[3], "flags: no name");
    assertEquals(0, bytes[4] | bytes[5] | bytes[6] | bytes[7], "time");
  }

  @Test
  void tarUnpacksTheSameDisk() throws IOException, InterruptedException {
    Ran.require("tar", "gzip", "cmp");
    long size = 128 << 20;
    check(size, List.of(0L, 1L << 20));
    check(size, places(4));
    check(size, places(24));
    check(size, places(25));
    check(size, places(100));
    check(size, List.of(size - 8));
    check(size, List.of());
  }

  private static List<Long> places(int count) {
    return LongStream.range(0, count).map(number -> number << 20).boxed().toList();
  }

  @Test
  void sizesNeedNotFitIntoElevenOctalDigits() throws IOException, InterruptedException {
    Ran.require("tar");
    long size = 9 * GIB;
    Path archive = write(size, 4096, List.of(0L));
    assertEquals(listing(size), Ran.of("tar", "-tvzf", archive).success().replaceAll(" +", " "));
  }

  private static String listing(long size) {
    return "-rw-r--r-- root/root %s 1980-01-01 00:00 disk.raw\n".formatted(size);
  }

  private void check(long size, List<Long> places) throws IOException, InterruptedException {
    Path archive = write(size, places);
    Ran.of("gzip", "-t", archive).success();
    assertEquals(listing(size), Ran.of("tar", "-tvzf", archive).success().replaceAll(" +", " "));
    Path unpacked = Files.createTempDirectory(directory, "unpacked");
    Ran.of("tar", "-xzSf", archive, "-C", unpacked).success();
    Ran.of("cmp", directory.resolve("raw"), unpacked.resolve("disk.raw")).success();
    assertTrue(Files.size(archive) < 1 << 20, "holes are no data");
    Files.delete(unpacked.resolve("disk.raw"));
  }

  private Path write(long size, List<Long> places) throws IOException {
    return write(size, size, places);
  }

  private Path write(long size, long end, List<Long> places) throws IOException {
    Path raw = directory.resolve("raw");
    Files.deleteIfExists(raw);
    Path file = directory.resolve("disk.tar.gz");
    try (FileChannel disk = Disks.sparse(raw, size, places)) {
      SparseArchive.write(disk, end, Files.newOutputStream(file));
    }
    return file;
  }

  @Test
  void storesWhatIsLargerThanABlock() throws IOException {
    for (int size : List.of(0, 1, 65_535, 65_536, 200_000)) {
      byte[] content = new byte[size];
      for (int place = 0; place < size; place++) {
        content[place] = (byte) (place * 31);
      }
      var output = new ByteArrayOutputStream();
      try (var gzip = new StoredGzip(output)) {
        gzip.write(content, 0, size / 2);
        gzip.write(content, size / 2, size - size / 2);
      }
      try (InputStream input =
          new GZIPInputStream(new ByteArrayInputStream(output.toByteArray()))) {
        assertTrue(Arrays.equals(content, input.readAllBytes()), size + " bytes");
      }
    }
  }

  private static byte[] unzip(Path file) throws IOException {
    try (InputStream input = new GZIPInputStream(Files.newInputStream(file))) {
      return input.readAllBytes();
    }
  }

  /** A text that ends with a zero. */
  private static String text(byte[] bytes, int offset, int length) {
    String text = new String(bytes, offset, length, StandardCharsets.US_ASCII);
    return text.substring(0, text.indexOf('\0'));
  }
}
