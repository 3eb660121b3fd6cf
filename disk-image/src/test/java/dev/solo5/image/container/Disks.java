package dev.solo5.image.container;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Sparse files. */
final class Disks {
  private Disks() {}

  /** A disk of zeros with a few other bytes at each of {@code places}. */
  static FileChannel sparse(Path file, long size, List<Long> places) throws IOException {
    try (var disk = new RandomAccessFile(file.toFile(), "rw")) {
      disk.setLength(size);
      for (long place : places) {
        disk.seek(place);
        disk.writeLong(place + 1);
      }
    }
    return FileChannel.open(file, StandardOpenOption.READ);
  }
}
