package dev.solo5.image.fat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The sectors that describe a volume: boot sector and FSInfo, each with its copy. */
final class BootSector {
  /** Sector of FSInfo, the free clusters as last counted. */
  static final int FS_INFO = 1;

  /** Sector of the copy of the boot sector; that of FSInfo comes behind it. */
  static final int COPY = 6;

  static final int ROOT_CLUSTER = 2;

  /** The same for every volume, so that the same files give the same bytes. */
  static final int VOLUME_ID = 0x50105EED;

  private static final int HARD_DISK = 0xF8;
  private static final int EXTENDED_SIGNATURE = 0x29;
  private static final int SIGNATURE_OFFSET = 510;
  private static final short SIGNATURE = (short) 0xAA55;

  // What the firmware makes of disks of this size; nobody reads a modern disk by these.
  private static final int SECTORS_PER_TRACK = 63;
  private static final int HEADS = 255;

  private BootSector() {}

  /**
   * The boot sector, without code: the boot loader's installer brings that.
   *
   * @param hiddenSectors sectors of the disk before the volume
   */
  static ByteBuffer of(Geometry geometry, long hiddenSectors) {
    ByteBuffer sector = Bytes.zeros(Bytes.SECTOR);
    sector.put((byte) 0xEB).put((byte) 0x58).put((byte) 0x90); // jump over the fields
    sector.put("SOLO5   ".getBytes(StandardCharsets.US_ASCII));
    sector.putShort((short) Bytes.SECTOR);
    sector.put((byte) geometry.sectorsPerCluster());
    sector.putShort((short) Geometry.RESERVED_SECTORS);
    sector.put((byte) Geometry.FATS);
    sector.putShort((short) 0); // entries of the root directory: it is a file
    sector.putShort((short) 0); // sectors, where 16 bits are enough
    sector.put((byte) HARD_DISK);
    sector.putShort((short) 0); // sectors of a table, where 16 bits are enough
    sector.putShort((short) SECTORS_PER_TRACK).putShort((short) HEADS);
    sector.putInt((int) hiddenSectors);
    sector.putInt((int) geometry.sectors());
    sector.putInt((int) geometry.fatSectors());
    sector.putShort((short) 0); // all tables are kept alike
    sector.putShort((short) 0); // version 0.0
    sector.putInt(ROOT_CLUSTER);
    sector.putShort((short) FS_INFO).putShort((short) COPY);
    sector.position(64).put((byte) 0x80); // the first hard disk
    sector.position(66).put((byte) EXTENDED_SIGNATURE);
    sector.putInt(VOLUME_ID);
    sector.put("NO NAME    FAT32   ".getBytes(StandardCharsets.US_ASCII));
    sector.putShort(SIGNATURE_OFFSET, SIGNATURE);
    return sector.clear();
  }

  /** FSInfo: how many clusters are free, and from where to look for one. */
  static ByteBuffer fsInfo(long freeClusters, long nextFree) {
    ByteBuffer sector = Bytes.zeros(Bytes.SECTOR);
    sector.putInt(0, 0x41615252);
    sector.putInt(484, 0x61417272);
    sector.putInt(488, (int) freeClusters);
    sector.putInt(492, (int) nextFree);
    sector.putShort(SIGNATURE_OFFSET, SIGNATURE);
    return sector.clear();
  }
}
