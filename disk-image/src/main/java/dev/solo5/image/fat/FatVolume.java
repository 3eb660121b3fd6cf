package dev.solo5.image.fat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * A FAT32 volume in a file of zeros. It is written with its files; then, when a boot loader's
 * installer has added its own, settled, so that nothing in it tells when that was.
 */
public final class FatVolume {
  /** The least sectors a volume can have. */
  public static final long LEAST_SECTORS = 67_584; // 33 MiB

  private static final int END_OF_CHAIN = 0x0FFFFFFF;
  private static final int MEDIA_ENTRY = 0x0FFFFFF8;
  private static final int ENTRY_MASK = 0x0FFFFFFF;
  private static final int CHUNK = 1 << 20;

  private final FileChannel disk;
  private final long firstSector;
  private final Geometry geometry;

  /**
   * A volume, written or not.
   *
   * @param disk the disk; stays the caller's
   * @param firstSector where it begins on the disk
   * @param sectors how many it has, at least {@link #LEAST_SECTORS}
   */
  public FatVolume(FileChannel disk, long firstSector, long sectors) {
    this.disk = disk;
    this.firstSector = firstSector;
    this.geometry = Geometry.of(sectors);
  }

  /**
   * How many bytes are free for the content of files.
   *
   * @param files how many there are to be: each may leave a part of a cluster unused
   */
  public long capacityBytes(int files) {
    return (geometry.clusters() - 1 - files) * geometry.clusterBytes();
  }

  /** Writes the file system with these files. What there was has to be zeros. */
  public void create(List<FatFile> files) throws IOException {
    List<Integer> chains = new ArrayList<>(List.of(MEDIA_ENTRY, END_OF_CHAIN, END_OF_CHAIN));
    ByteBuffer root = Bytes.zeros(geometry.clusterBytes());
    for (FatFile file : files) {
      long cluster = chains.size();
      root.put(DirectoryEntries.of(file, cluster));
      write(ByteBuffer.wrap(file.content()), geometry.clusterOffset(cluster));
      long clusters = geometry.clustersOf(file.content().length);
      for (long next = cluster + 1; next < cluster + clusters; next++) {
        chains.add((int) next);
      }
      chains.add(END_OF_CHAIN);
    }
    write(root.clear(), geometry.clusterOffset(BootSector.ROOT_CLUSTER));
    ByteBuffer table = Bytes.zeros(chains.size() * Integer.BYTES);
    chains.forEach(table::putInt);
    for (int number = 0; number < Geometry.FATS; number++) {
      write(table.clear(), geometry.fatOffset(number));
    }
    long free = geometry.clusters() + Geometry.FIRST_CLUSTER - chains.size();
    write(BootSector.of(geometry, firstSector), 0);
    write(BootSector.fsInfo(free, chains.size()), (long) BootSector.FS_INFO * Bytes.SECTOR);
    copySectors();
  }

  /**
   * Gives all files the same times, and the copies of the describing sectors what an installer has
   * written into these.
   */
  public void settle() throws IOException {
    for (long cluster = BootSector.ROOT_CLUSTER; isCluster(cluster); cluster = next(cluster)) {
      long offset = geometry.clusterOffset(cluster);
      ByteBuffer entries = read(geometry.clusterBytes(), offset);
      for (int start = 0; start < entries.capacity(); start += DirectoryEntries.ENTRY) {
        settle(entries, start);
      }
      write(entries, offset);
    }
    copySectors();
  }

  private static void settle(ByteBuffer entries, int start) {
    int first = entries.get(start) & 0xFF;
    int attributes = entries.get(start + DirectoryEntries.ATTRIBUTES);
    if (first == DirectoryEntries.FREE) {
      entries.put(start + 1, new byte[DirectoryEntries.ENTRY - 1]);
    } else if (first != 0 && attributes != DirectoryEntries.LONG_NAME) {
      DirectoryEntries.setTimes(entries, start);
    }
  }

  /** Where the last cluster in use ends, in bytes from the beginning of the disk. */
  public long usedEnd() throws IOException {
    long last = BootSector.ROOT_CLUSTER;
    long bytes = (geometry.clusters() + Geometry.FIRST_CLUSTER) * Integer.BYTES;
    for (long at = 0; at < bytes; at += CHUNK) {
      ByteBuffer entries = read((int) Math.min(CHUNK, bytes - at), geometry.fatOffset(0) + at);
      for (int place = 0; place < entries.capacity(); place += Integer.BYTES) {
        if ((entries.getInt(place) & ENTRY_MASK) != 0) {
          last = (at + place) / Integer.BYTES;
        }
      }
    }
    return firstSector * Bytes.SECTOR + geometry.clusterOffset(last + 1);
  }

  private boolean isCluster(long number) {
    return number >= Geometry.FIRST_CLUSTER
        && number < geometry.clusters() + Geometry.FIRST_CLUSTER;
  }

  private long next(long cluster) throws IOException {
    return read(Integer.BYTES, geometry.fatOffset(0) + cluster * Integer.BYTES).getInt()
        & ENTRY_MASK;
  }

  private void copySectors() throws IOException {
    // The boot sector and FSInfo; the third describing sector has nothing in it.
    write(read(2 * Bytes.SECTOR, 0), (long) BootSector.COPY * Bytes.SECTOR);
  }

  private ByteBuffer read(int size, long offset) throws IOException {
    ByteBuffer bytes = Bytes.zeros(size);
    long place = firstSector * Bytes.SECTOR + offset;
    while (bytes.hasRemaining() && disk.read(bytes, place + bytes.position()) >= 0) {}
    return bytes.clear();
  }

  private void write(ByteBuffer bytes, long offset) throws IOException {
    long place = firstSector * Bytes.SECTOR + offset;
    while (bytes.hasRemaining()) {
      place += disk.write(bytes, place);
    }
  }
}
