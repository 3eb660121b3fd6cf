package dev.solo5.guest.simulation;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk that is a file; open for as long as one of its blocks is read or written. */
final class FileDisk implements Disk {
  private final Path file;
  private final long capacity;
  private final int blockSize;

  private FileDisk(Path file, long capacity, int blockSize) {
    this.file = file;
    this.capacity = capacity;
    this.blockSize = blockSize;
  }

  static FileDisk open(Path file, int blockSize) throws IOException {
    long size = Files.size(file);
    if (size == 0 || size % blockSize != 0) {
      throw new IllegalArgumentException(
          file + " has " + size + " bytes: expected a multiple of " + blockSize);
    }
    return new FileDisk(file, size, blockSize);
  }

  @Override
  public long capacity() {
    return capacity;
  }

  @Override
  public int blockSize() {
    return blockSize;
  }

  @Override
  public void read(long position, byte[] into) throws IOException {
    try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
      content.seek(position);
      content.readFully(into);
    }
  }

  @Override
  public void write(long position, byte[] from) throws IOException {
    try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
      content.seek(position);
      content.write(from);
    }
  }
}
