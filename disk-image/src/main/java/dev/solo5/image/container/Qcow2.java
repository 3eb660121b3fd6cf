package dev.solo5.image.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * QEMU's format for disks, version 3, after "qcow2 Image File Format" in QEMU's documentation: only
 * clusters that hold something are in the file. All numbers are big-endian.
 *
 * <p>The file: header, table of reference counts, their blocks, level 1 table, level 2 tables, the
 * disk's clusters in order. Every cluster is in use, once.
 */
public final class Qcow2 {
  private static final int CLUSTER_BITS = 16; // as QEMU does it
  private static final int MAGIC = 0x514649FB; // "QFI" 0xfb
  private static final int VERSION = 3;
  private static final int HEADER_BYTES = 104;
  private static final int REFERENCE_COUNT_ORDER = 4; // 16 bits each

  /** The cluster is in use exactly once: it may be written in place. */
  private static final long COPIED = 1L << 63;

  private final FileChannel disk;
  private final int clusterBits;
  private final int clusterBytes;
  private final int tableEntries;
  private final int countsInBlock;
  private final long sizeBytes;
  private final List<Long> data = new ArrayList<>();
  private final long tables;
  private final long countBlocks;

  private Qcow2(FileChannel disk, long sizeBytes, long end, int clusterBits) throws IOException {
    this.disk = disk;
    this.clusterBits = clusterBits;
    this.clusterBytes = 1 << clusterBits;
    this.tableEntries = clusterBytes / Long.BYTES;
    this.countsInBlock = clusterBytes / Short.BYTES;
    this.sizeBytes = sizeBytes;
    for (Extent extent : Extent.of(disk, end, clusterBytes)) {
      for (long at = 0; at < extent.length(); at += clusterBytes) {
        data.add((extent.offset() + at) / clusterBytes);
      }
    }
    tables = data.stream().mapToLong(cluster -> cluster / tableEntries).distinct().count();
    long blocks = 1;
    while (blocks * countsInBlock < clusters(blocks)) {
      blocks++;
    }
    countBlocks = blocks;
  }

  /**
   * Writes a disk in this format.
   *
   * @param disk the disk; its size is a multiple of 64 KiB
   * @param end where its used part ends, in bytes
   * @param output an empty file
   */
  public static void write(FileChannel disk, long end, FileChannel output) throws IOException {
    write(disk, end, output, CLUSTER_BITS);
  }

  /** Writes a disk in clusters of another size. */
  static void write(FileChannel disk, long end, FileChannel output, int clusterBits)
      throws IOException {
    new Qcow2(disk, disk.size(), end, clusterBits).write(output);
  }

  /** Header, table of counts, level 1 table: for 2 TiB each is a cluster still. */
  private long clusters(long blocks) {
    return 3 + blocks + tables + data.size();
  }

  private void write(FileChannel output) throws IOException {
    put(output, header());
    put(output, countTable());
    for (long block = 0; block < countBlocks; block++) {
      put(output, counts(block));
    }
    put(output, levelOne());
    for (long table : data.stream().map(cluster -> cluster / tableEntries).distinct().toList()) {
      put(output, levelTwo(table));
    }
    for (long cluster : data) {
      ByteBuffer content = ByteBuffer.allocate(clusterBytes);
      Extent.read(disk, cluster * clusterBytes, content);
      put(output, content);
    }
  }

  private ByteBuffer header() {
    ByteBuffer header = ByteBuffer.allocate(clusterBytes);
    header.putInt(MAGIC).putInt(VERSION);
    header.putLong(0).putInt(0); // no other file behind it
    header.putInt(clusterBits).putLong(sizeBytes);
    header.putInt(0); // not encrypted
    header.putInt((int) Math.ceilDiv(sizeBytes, (long) clusterBytes * tableEntries));
    header.putLong(levelOneOffset());
    header.putLong(clusterBytes).putInt(1); // table of counts
    header.putInt(0).putLong(0); // no snapshots
    header.putLong(0).putLong(0).putLong(0); // no features
    header.putInt(REFERENCE_COUNT_ORDER).putInt(HEADER_BYTES);
    return header.clear();
  }

  private ByteBuffer countTable() {
    ByteBuffer table = ByteBuffer.allocate(clusterBytes);
    for (long block = 0; block < countBlocks; block++) {
      table.putLong((2 + block) * clusterBytes);
    }
    return table.clear();
  }

  private ByteBuffer counts(long block) {
    ByteBuffer counts = ByteBuffer.allocate(clusterBytes);
    long used = Math.min(countsInBlock, clusters(countBlocks) - block * countsInBlock);
    for (long cluster = 0; cluster < used; cluster++) {
      counts.putShort((short) 1);
    }
    return counts.clear();
  }

  private ByteBuffer levelOne() {
    ByteBuffer table = ByteBuffer.allocate(clusterBytes);
    long offset = levelOneOffset();
    for (long cluster : data) {
      int entry = (int) (cluster / tableEntries) * Long.BYTES;
      if (table.getLong(entry) == 0) {
        offset += clusterBytes;
        table.putLong(entry, offset | COPIED);
      }
    }
    return table;
  }

  private ByteBuffer levelTwo(long table) {
    ByteBuffer entries = ByteBuffer.allocate(clusterBytes);
    long offset = levelOneOffset() + (1 + tables) * clusterBytes;
    for (long cluster : data) {
      if (cluster / tableEntries == table) {
        entries.putLong((int) (cluster % tableEntries) * Long.BYTES, offset | COPIED);
      }
      offset += clusterBytes;
    }
    return entries;
  }

  private long levelOneOffset() {
    return (2 + countBlocks) * clusterBytes;
  }

  private static void put(FileChannel output, ByteBuffer cluster) throws IOException {
    while (cluster.hasRemaining()) {
      output.write(cluster);
    }
  }
}
