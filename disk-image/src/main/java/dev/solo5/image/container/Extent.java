package dev.solo5.image.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a disk in which not everything is zero. What is a hole is decided by content, not by
 * the host's file system, so that the same disk always has the same parts.
 *
 * @param offset from the beginning of the disk, in bytes
 * @param length in bytes
 */
public record Extent(long offset, long length) {

  /** Size of the pieces of a disk that are holes or not, where the format has none of its own. */
  static final int PIECE = 4096;

  /**
   * How much of a disk is not a hole, in bytes.
   *
   * @param end where its used part ends, in bytes
   */
  public static long storedBytes(FileChannel disk, long end) throws IOException {
    return of(disk, end, PIECE).stream().mapToLong(Extent::length).sum();
  }

  /**
   * The extents of a disk: whole blocks, as few and as long as possible.
   *
   * @param end where to stop looking, in bytes; everything behind is zeros
   * @param blockBytes size of a block; the disk's size is a multiple
   */
  static List<Extent> of(FileChannel disk, long end, int blockBytes) throws IOException {
    List<Extent> extents = new ArrayList<>();
    ByteBuffer zeros = ByteBuffer.allocate(blockBytes);
    ByteBuffer block = ByteBuffer.allocate(blockBytes);
    for (long offset = 0; offset < end; offset += blockBytes) {
      read(disk, offset, block.clear());
      if (!block.equals(zeros)) {
        Extent last = extents.isEmpty() ? null : extents.getLast();
        if (last != null && last.offset + last.length == offset) {
          extents.set(extents.size() - 1, new Extent(last.offset, last.length + blockBytes));
        } else {
          extents.add(new Extent(offset, blockBytes));
        }
      }
    }
    return extents;
  }

  /** Fills {@code block} from a place of the disk, and makes it ready to be taken from. */
  static void read(FileChannel disk, long offset, ByteBuffer block) throws IOException {
    while (block.hasRemaining()) {
      if (disk.read(block, offset + block.position()) < 0) {
        throw new IOException("it ends at " + (offset + block.position()));
      }
    }
    block.flip();
  }
}
