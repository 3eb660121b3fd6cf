package dev.solo5.image.container;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What Google Compute Engine imports: a gzip file of a tar archive with one member, {@code
 * disk.raw}. The member has holes, in GNU tar's old format ("Storing Sparse Files" and {@code
 * tar.h} in the manual of GNU tar).
 */
public final class SparseArchive {
  private static final String MEMBER = "disk.raw";
  private static final int RECORD = 512;

  /** What tar pads archives to. */
  private static final int BLOCKING = 20 * RECORD;

  private static final int MAP_IN_HEADER = 386;
  private static final int ENTRIES_IN_HEADER = 4;
  private static final int MORE_IN_HEADER = 482;
  private static final int REAL_SIZE = 483;
  private static final int ENTRIES_IN_EXTENSION = 21;
  private static final int MORE_IN_EXTENSION = 504;

  /** 1 January 1980: an archive of the year 0 makes some programs warn. */
  private static final long TIME_SECONDS = 315_532_800;

  private static final long LARGEST_OCTAL = 1L << 33; // eleven digits

  private SparseArchive() {}

  /**
   * Writes a disk as such an archive.
   *
   * @param disk the disk
   * @param end where its used part ends, in bytes
   * @param output the file; closed
   */
  public static void write(FileChannel disk, long end, OutputStream output) throws IOException {
    List<Extent> extents = Extent.of(disk, end, Extent.PIECE);
    long stored = extents.stream().mapToLong(Extent::length).sum();
    List<Extent> map = new ArrayList<>(extents);
    map.add(new Extent(disk.size(), 0)); // behind the last hole
    try (OutputStream archive = new StoredGzip(output)) {
      long written = 0;
      archive.write(header(map, disk.size(), stored));
      written += RECORD;
      for (int first = ENTRIES_IN_HEADER; first < map.size(); first += ENTRIES_IN_EXTENSION) {
        archive.write(extension(map, first));
        written += RECORD;
      }
      ByteBuffer piece = ByteBuffer.allocate(Extent.PIECE);
      for (Extent extent : extents) {
        for (long at = 0; at < extent.length(); at += Extent.PIECE) {
          Extent.read(disk, extent.offset() + at, piece.clear());
          archive.write(piece.array());
        }
      }
      written += stored;
      long padded = Math.ceilDiv(written + 2 * RECORD, (long) BLOCKING) * BLOCKING;
      archive.write(new byte[(int) (padded - written)]); // at least two empty records end it
    }
  }

  private static byte[] header(List<Extent> map, long size, long stored) {
    ByteBuffer header = ByteBuffer.allocate(RECORD);
    header.put(MEMBER.getBytes(StandardCharsets.US_ASCII));
    header.position(100);
    putOctal(header, 0644, 8);
    putOctal(header, 0, 8); // user
    putOctal(header, 0, 8); // group
    putNumber(header, stored);
    putNumber(header, TIME_SECONDS);
    int checksum = header.position();
    header.put("        ".getBytes(StandardCharsets.US_ASCII)); // as which it is counted
    header.put((byte) 'S');
    header.position(257).put("ustar  \0root".getBytes(StandardCharsets.US_ASCII));
    header.position(297).put("root".getBytes(StandardCharsets.US_ASCII));
    header.position(MAP_IN_HEADER);
    map.stream().limit(ENTRIES_IN_HEADER).forEach(extent -> putExtent(header, extent));
    header.put(MORE_IN_HEADER, (byte) (map.size() > ENTRIES_IN_HEADER ? 1 : 0));
    header.position(REAL_SIZE);
    putNumber(header, size);
    int sum = 0;
    for (byte one : header.array()) {
      sum += one & 0xFF;
    }
    putOctal(header.position(checksum), sum, 7);
    return header.array();
  }

  private static byte[] extension(List<Extent> map, int first) {
    ByteBuffer record = ByteBuffer.allocate(RECORD);
    int end = Math.min(map.size(), first + ENTRIES_IN_EXTENSION);
    map.subList(first, end).forEach(extent -> putExtent(record, extent));
    record.put(MORE_IN_EXTENSION, (byte) (end < map.size() ? 1 : 0));
    return record.array();
  }

  private static void putExtent(ByteBuffer record, Extent extent) {
    putNumber(record, extent.offset());
    putNumber(record, extent.length());
  }

  /** In twelve bytes: octal, or from 8 GiB on binary with the first bit set. */
  private static void putNumber(ByteBuffer record, long number) {
    if (number < LARGEST_OCTAL) {
      putOctal(record, number, 12);
    } else {
      record.putInt(0x80000000).putLong(number);
    }
  }

  private static void putOctal(ByteBuffer record, long number, int width) {
    String digits = Long.toOctalString(number);
    String text = "0".repeat(width - 1 - digits.length()) + digits + "\0";
    record.put(text.getBytes(StandardCharsets.US_ASCII));
  }
}
