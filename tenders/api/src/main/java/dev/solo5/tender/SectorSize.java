package dev.solo5.tender;

/** The unit of transfer of a block device, in bytes. */
public final class SectorSize {
  /** When nothing is said. */
  public static final int DEFAULT = 512;

  private static final int MIN = 512;

  /** The field of the manifest has 16 bits. */
  private static final int MAX = 32768;

  private SectorSize() {}

  /** A power of two from 512 to 32768. */
  public static boolean isValid(int bytes) {
    return bytes >= MIN && bytes <= MAX && Integer.bitCount(bytes) == 1;
  }
}
