package dev.solo5.image;

import dev.solo5.image.boot.MasterBootRecord;
import dev.solo5.image.problem.ImageException;
import dev.solo5.image.problem.ImageProblem.BadSize;

/**
 * The size of a disk.
 *
 * @param bytes whole MiB, from 34 MiB to 2 TiB less one MiB
 */
public record DiskSize(long bytes) {
  /** 2^20 bytes. */
  public static final long MIB = 1L << 20;

  /** 2^30 bytes. */
  public static final long GIB = 1L << 30;

  /** What a disk has unless something else is said. */
  public static final DiskSize DEFAULT = new DiskSize(GIB);

  private static final String EXPECTED =
      "%sM to %sG, in whole M (MiB) or G (GiB)"
          .formatted(MasterBootRecord.LEAST_BYTES / MIB, MasterBootRecord.MOST_BYTES / GIB);

  public DiskSize {
    if (!isPossible(bytes)) {
      throw new IllegalArgumentException(bytes + " bytes, expected " + EXPECTED);
    }
  }

  /**
   * Reads a size such as {@code 64M} or {@code 1G}.
   *
   * @throws ImageException with a {@link BadSize}
   */
  public static DiskSize parse(String text) throws ImageException {
    long bytes = Size.bytes(text, 0).orElse(0);
    if (!isPossible(bytes)) {
      throw new ImageException(new BadSize(text, EXPECTED));
    }
    return new DiskSize(bytes);
  }

  private static boolean isPossible(long bytes) {
    return bytes % MIB == 0
        && bytes >= MasterBootRecord.LEAST_BYTES
        && bytes <= MasterBootRecord.MOST_BYTES;
  }
}
