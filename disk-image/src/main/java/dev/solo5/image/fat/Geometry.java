package dev.solo5.image.fat;

/**
 * How the sectors of a FAT32 volume are divided: reserved ones, two allocation tables, clusters.
 * After Microsoft's FAT32 File System Specification 1.03, with its table of cluster sizes.
 *
 * @param sectors all of the volume
 * @param sectorsPerCluster a power of two
 * @param fatSectors of one allocation table
 */
record Geometry(long sectors, int sectorsPerCluster, long fatSectors) {
  static final int RESERVED_SECTORS = 32;
  static final int FATS = 2;

  /** Number of the first cluster; there are no 0 and 1, but entries for them. */
  static final int FIRST_CLUSTER = 2;

  /** With fewer clusters a volume is FAT16, whatever it says of itself. */
  static final int LEAST_CLUSTERS = 65_525;

  private static final int ENTRIES_PER_SECTOR = Bytes.SECTOR / Integer.BYTES;

  /** The geometry of a volume of {@code sectors} sectors. */
  static Geometry of(long sectors) {
    int perCluster = sectorsPerCluster(sectors);
    // The specification's own formula: a table may come out some sectors too large, never small.
    long perFatSector = ((long) ENTRIES_PER_SECTOR * 2 * perCluster + FATS) / 2;
    long fatSectors = Math.ceilDiv(sectors - RESERVED_SECTORS, perFatSector);
    return new Geometry(sectors, perCluster, fatSectors);
  }

  Geometry {
    if (clusters(sectors, sectorsPerCluster, fatSectors) < LEAST_CLUSTERS) {
      throw new IllegalArgumentException(sectors + " sectors are too few for FAT32");
    }
  }

  private static int sectorsPerCluster(long sectors) {
    if (sectors <= 532_480) { // 260 MiB
      return 1;
    } else if (sectors <= 16_777_216) { // 8 GiB
      return 8;
    } else if (sectors <= 33_554_432) { // 16 GiB
      return 16;
    } else if (sectors <= 67_108_864) { // 32 GiB
      return 32;
    }
    return 64;
  }

  long clusters() {
    return clusters(sectors, sectorsPerCluster, fatSectors);
  }

  private static long clusters(long sectors, int perCluster, long fatSectors) {
    return (sectors - RESERVED_SECTORS - FATS * fatSectors) / perCluster;
  }

  int clusterBytes() {
    return sectorsPerCluster * Bytes.SECTOR;
  }

  /** Offset of an allocation table in the volume, in bytes. */
  long fatOffset(int number) {
    return (RESERVED_SECTORS + number * fatSectors) * Bytes.SECTOR;
  }

  /** Offset of a cluster in the volume, in bytes. */
  long clusterOffset(long cluster) {
    return fatOffset(FATS) + (cluster - FIRST_CLUSTER) * clusterBytes();
  }

  /** How many clusters this many bytes fill. */
  long clustersOf(long bytes) {
    return Math.ceilDiv(bytes, (long) clusterBytes());
  }
}
