package dev.solo5.image.boot;

import dev.solo5.image.fat.FatVolume;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The first sector of a disk: code, and a table with one partition from 1 MiB to the end. */
public final class MasterBootRecord {
  /** Where the partition begins: at 1 MiB, a multiple of any block size. */
  public static final long FIRST_SECTOR = 2048;

  private static final int SECTOR = 512;

  /** The smallest disk: smaller partitions can't be FAT32. */
  public static final long LEAST_BYTES = (FIRST_SECTOR + FatVolume.LEAST_SECTORS) * SECTOR;

  /** Larger disks have sectors that the table can't name. */
  public static final long MOST_BYTES = (1L << 32) * SECTOR - (1 << 20);

  private static final int CODE_BYTES = 440;
  private static final int DISK_ID = 0x50105015;
  private static final int TABLE = 446;
  private static final byte ACTIVE = (byte) 0x80;
  private static final byte FAT32_LBA = 0x0C;
  private static final short SIGNATURE = (short) 0xAA55;

  private static final int HEADS = 255;
  private static final int SECTORS_PER_TRACK = 63;
  private static final int LAST_CYLINDER = 1023;

  private MasterBootRecord() {}

  /**
   * The sector.
   *
   * @param code at most 440 bytes of it are taken
   * @param sectors how many the partition has
   */
  static ByteBuffer of(byte[] code, long sectors) {
    ByteBuffer sector = ByteBuffer.allocate(SECTOR).order(ByteOrder.LITTLE_ENDIAN);
    sector.put(code, 0, Math.min(code.length, CODE_BYTES));
    sector.putInt(CODE_BYTES, DISK_ID);
    sector.position(TABLE);
    sector.put(ACTIVE);
    putCylinder(sector, FIRST_SECTOR);
    sector.put(FAT32_LBA);
    putCylinder(sector, FIRST_SECTOR + sectors - 1);
    sector.putInt((int) FIRST_SECTOR).putInt((int) sectors);
    return sector.putShort(SECTOR - Short.BYTES, SIGNATURE).clear();
  }

  /** The old form of a sector's number; what is too large for it is the largest there is. */
  private static void putCylinder(ByteBuffer sector, long number) {
    long cylinder = number / (HEADS * SECTORS_PER_TRACK);
    long head = number / SECTORS_PER_TRACK % HEADS;
    long inTrack = number % SECTORS_PER_TRACK + 1;
    if (cylinder > LAST_CYLINDER) {
      cylinder = LAST_CYLINDER;
      head = HEADS - 1;
      inTrack = SECTORS_PER_TRACK;
    }
    sector.put((byte) head);
    sector.put((byte) (inTrack | (cylinder >> 2 & 0xC0)));
    sector.put((byte) cylinder);
  }
}
