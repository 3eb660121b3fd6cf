package dev.solo5.image.boot;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.image.Kernels;
import dev.solo5.image.problem.ImageException;
import dev.solo5.image.problem.ImageProblem.CannotRead;
import dev.solo5.image.problem.ImageProblem.DiskTooSmall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sectors of a disk, by the offsets of the published formats. */
class BootDiskTest {
  private static final long MIB = 1 << 20;
  private static final int SECTOR = 512;
  private static final long VOLUME = 2048 * SECTOR;

  @TempDir Path directory;
  private Path unikernel;
  private Path disk;

  @BeforeEach
  void makeFiles() throws IOException {
    unikernel = Files.write(directory.resolve("hello.virtio"), Kernels.header(3000, 0));
    disk = Files.createFile(directory.resolve("disk"));
  }

  @Test
  void theTableHasOneActivePartition() throws Exception {
    write(1024 * MIB);
    ByteBuffer record = read(0, SECTOR);
    assertEquals((byte) 0xFA, record.get(0), "code");
    assertEquals((byte) 0xFA, record.get(439), "code");
    assertEquals(0x50105015, record.getInt(440), "disk id");
    assertEquals((byte) 0x80, record.get(446), "active");
    // 2048 = (0 * 255 + 32) * 63 + 33 - 1; 2097151 = (130 * 255 + 138) * 63 + 8 - 1
    assertEquals(0x00_21_20, record.getInt(447) & 0xFFFFFF, "first cylinder, sector, head");
    assertEquals(0x0C, record.get(450), "FAT32");
    assertEquals(0x82_08_8A, record.getInt(451) & 0xFFFFFF, "last cylinder, sector, head");
    assertEquals(2048, record.getInt(454));
    assertEquals(2097152 - 2048, record.getInt(458));
    assertEquals(".".repeat(48), text(record, 462, 48), "no other partition");
    assertEquals((short) 0xAA55, record.getShort(510));
  }

  @Test
  void largeDisksHaveTheLastCylinder() throws Exception {
    write(16 * 1024 * MIB);
    assertEquals(0xFF_FF_FE, read(0, SECTOR).getInt(451) & 0xFFFFFF);
    assertEquals(16, read(VOLUME, SECTOR).get(13), "sectors of a cluster");
  }

  @Test
  void theVolumeIsFat32() throws Exception {
    write(1024 * MIB);
    ByteBuffer sector = read(VOLUME, SECTOR);
    assertEquals(512, sector.getShort(11), "bytes of a sector");
    assertEquals(8, sector.get(13), "sectors of a cluster");
    assertEquals(32, sector.getShort(14), "reserved sectors");
    assertEquals(2, sector.get(16), "tables");
    assertEquals(0, sector.getShort(17), "entries of the root directory");
    assertEquals(0, sector.getShort(19), "sectors in 16 bits");
    assertEquals((byte) 0xF8, sector.get(21), "media");
    assertEquals(0, sector.getShort(22), "sectors of a table in 16 bits");
    assertEquals(2048, sector.getInt(28), "hidden sectors");
    assertEquals(2097152 - 2048, sector.getInt(32), "sectors");
    int fatSectors = sector.getInt(36);
    long clusters = (2097152 - 2048 - 32 - 2L * fatSectors) / 8;
    assertTrue(fatSectors * 128L >= clusters + 2, "entries for all clusters");
    assertTrue(clusters >= 65525, "FAT32 by its number of clusters");
    assertEquals(2, sector.getInt(44), "root directory");
    assertEquals(1, sector.getShort(48), "FSInfo");
    assertEquals(6, sector.getShort(50), "copy");
    assertEquals(0x29, sector.get(66), "signature of what follows");
    assertEquals(0x50105EED, sector.getInt(67), "volume id");
    assertEquals("FAT32   ", text(sector, 82, 8));
    assertEquals((short) 0xAA55, sector.getShort(510));
    assertEquals(sector, read(VOLUME + 6 * SECTOR, SECTOR), "copy");
    ByteBuffer info = read(VOLUME + SECTOR, SECTOR);
    assertEquals("RRaA", text(info, 0, 4));
    assertEquals("rrAa", text(info, 484, 4));
    assertEquals(clusters - 5, info.getInt(488), "free: all but the directory and four files");
    assertEquals(7, info.getInt(492), "where to look for one");
    assertEquals(info, read(VOLUME + 7 * SECTOR, SECTOR), "copy");
    ByteBuffer table = read(VOLUME + 32 * SECTOR, 7 * 4);
    assertEquals(0x0FFFFFF8, table.getInt(0), "media");
    for (int cluster = 1; cluster < 7; cluster++) {
      assertEquals(0x0FFFFFFF, table.getInt(cluster * 4), "end of a chain");
    }
    assertEquals(table, read(VOLUME + (32L + fatSectors) * SECTOR, 7 * 4), "second table");
  }

  @Test
  void theUnikernelHasALongName() throws Exception {
    long end = write(34 * MIB);
    ByteBuffer boot = read(VOLUME, SECTOR);
    assertEquals(1, boot.get(13), "sectors of a cluster");
    long data = VOLUME + (32 + 2L * boot.getInt(36)) * SECTOR;
    ByteBuffer root = read(data, SECTOR);
    assertEquals("SYSLINUXCFG", text(root, 0, 11));
    assertEquals("MBOOT   C32", text(root, 32, 11));
    assertEquals("LIBCOM32C32", text(root, 64, 11));
    int name = 96;
    assertEquals(0x41, root.get(name), "first and last of the long name");
    assertEquals(0x0F, root.get(name + 11));
    assertEquals("u.n.i.k.e.", text(root, name + 1, 10));
    assertEquals("r.n.e.l...b.", text(root, name + 14, 12));
    assertEquals("i.n.", text(root, name + 28, 4));
    assertEquals("UNIKER~1BIN", text(root, name + 32, 11));
    assertEquals(3000, root.getInt(name + 32 + 28), "size");
    int cluster = root.getShort(name + 32 + 26);
    byte[] content = new byte[3000];
    read(data + (cluster - 2L) * SECTOR, 3000).get(content);
    assertTrue(Arrays.equals(Files.readAllBytes(unikernel), content));
    ByteBuffer chain = read(VOLUME + 32 * SECTOR + cluster * 4L, 6 * 4);
    assertEquals(cluster + 1, chain.getInt(0));
    assertEquals(0x0FFFFFFF, chain.getInt(5 * 4), "3000 bytes are six clusters");
    assertEquals(data + (cluster + 6 - 2L) * SECTOR, end);
  }

  @Test
  void whatAnInstallerLeavesTellsNoTime() throws Exception {
    write(34 * MIB);
    ByteBuffer boot = read(VOLUME, SECTOR);
    long root = VOLUME + (32 + 2L * boot.getInt(36)) * SECTOR;
    Files.delete(disk);
    Files.createFile(disk);
    new BootDisk(loader(), (file, offset) -> addEntry(file, offset, root + 5 * 32))
        .write(disk, 34 * MIB, unikernel, "");
    ByteBuffer entry = read(root + 5 * 32, 32);
    assertEquals("LDLINUX SYS", text(entry, 0, 11));
    assertEquals(0x0021, entry.getShort(24), "1 January 1980");
    assertEquals(0, entry.getShort(22), "midnight");
    assertEquals((byte) 0x90, read(VOLUME + 6 * SECTOR, SECTOR).get(0), "the copy follows");
  }

  private static void addEntry(Path file, long volume, long place) {
    ByteBuffer entry = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
    entry.put("LDLINUX SYS".getBytes(US_ASCII));
    entry.putInt(14, 0x12345678).putInt(22, 0x12345678);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(entry.clear(), place);
      channel.write(ByteBuffer.wrap(new byte[] {(byte) 0x90}), volume);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void refusesAUnikernelThatHasNoRoom() throws Exception {
    Files.write(unikernel, Kernels.header(34 << 20, 0));
    var e = assertThrows(ImageException.class, () -> write(34 * MIB));
    DiskTooSmall problem = (DiskTooSmall) e.problem();
    assertEquals(34 * MIB, problem.sizeBytes());
    assertTrue(
        problem.neededBytes() > 35 * MIB && problem.neededBytes() < 37 * MIB, problem::message);
    write(37 * MIB);
  }

  @Test
  void namesAFileThatIsNotThere() throws IOException {
    Files.delete(unikernel);
    var e = assertThrows(ImageException.class, () -> write(34 * MIB));
    assertEquals(new CannotRead(unikernel, "no such file or directory"), e.problem());
  }

  private long write(long size) throws IOException, ImageException, InterruptedException {
    return new BootDisk(loader(), (_, _) -> {}).write(disk, size, unikernel, "");
  }

  private BootLoader loader() throws IOException {
    byte[] code = new byte[440];
    Arrays.fill(code, (byte) 0xFA);
    Path file = Files.write(directory.resolve("mbr.bin"), code);
    return new BootLoader(file, file, file, file);
  }

  private ByteBuffer read(long offset, int size) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    try (FileChannel channel = FileChannel.open(disk)) {
      assertEquals(size, channel.read(bytes, offset));
    }
    return bytes.clear();
  }

  /** Zeros are shown as dots. */
  private static String text(ByteBuffer bytes, int offset, int length) {
    byte[] some = new byte[length];
    bytes.get(offset, some);
    return new String(some, US_ASCII).replace('\0', '.');
  }
}
