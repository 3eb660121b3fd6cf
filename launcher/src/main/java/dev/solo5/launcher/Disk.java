package dev.solo5.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What can be attached to a block device: a file, and the size of its sectors. */
public sealed interface Disk {
  /** The default sector size in bytes. */
  int DEFAULT_SECTOR_SIZE = 512;

  /** The unit of transfer in bytes: a power of two from 512 to 32768. */
  int sectorSize();

  /** The same disk with another sector size: a power of two from 512 to 32768 bytes. */
  default Disk withSectorSize(int bytes) {
    return switch (this) {
      case Existing(Path file, _) -> new Existing(file, bytes);
      case Temporary(long sizeBytes, _) -> new Temporary(sizeBytes, bytes);
      case Copy(Path template, _) -> new Copy(template, bytes);
    };
  }

  /**
   * An existing file. What a guest writes stays in it. Only one guest at a time can use it.
   *
   * @param file whose size is a whole number of sectors
   */
  record Existing(Path file, int sectorSize) implements Disk {
    public Existing {
      requireSectorSize(sectorSize);
    }
  }

  /**
   * A new zeroed file for each launch, among the files of the run.
   *
   * @param sizeBytes a positive multiple of the sector size
   */
  record Temporary(long sizeBytes, int sectorSize) implements Disk {
    public Temporary {
      requireSectorSize(sectorSize);
      if (sizeBytes <= 0 || sizeBytes % sectorSize != 0) {
        throw new IllegalArgumentException(
            "size of a disk: %s bytes: expected a multiple of %s bytes"
                .formatted(sizeBytes, sectorSize));
      }
    }
  }

  /**
   * A copy of a file for each launch, among the files of the run. The original stays as it is.
   *
   * @param template whose size is a whole number of sectors
   */
  record Copy(Path template, int sectorSize) implements Disk {
    public Copy {
      requireSectorSize(sectorSize);
    }
  }

  /** An existing file; what guests write stays in it. */
  static Disk file(Path file) {
    return new Existing(file, DEFAULT_SECTOR_SIZE);
  }

  /**
   * Creates a zeroed file, for guests that use the same disk one after another.
   *
   * @param sizeBytes a positive multiple of the sector size
   * @throws FileAlreadyExistsException if it already exists
   */
  static Disk create(Path file, long sizeBytes) throws IOException {
    new Temporary(sizeBytes, DEFAULT_SECTOR_SIZE); // refuses bad sizes
    Files.createFile(file);
    extend(file, sizeBytes);
    return file(file);
  }

  /** A new zeroed file for each launch; {@code sizeBytes} is a multiple of 512. */
  static Disk temporary(long sizeBytes) {
    return new Temporary(sizeBytes, DEFAULT_SECTOR_SIZE);
  }

  /** A copy of this file for each launch. */
  static Disk copyOf(Path template) {
    return new Copy(template, DEFAULT_SECTOR_SIZE);
  }

  /** Extends a file to this length; what is new takes up no space until it is written. */
  static void extend(Path file, long sizeBytes) throws IOException {
    try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
      content.setLength(sizeBytes);
    }
  }

  private static void requireSectorSize(int bytes) {
    if (Integer.bitCount(bytes) != 1 || bytes < 512 || bytes > 32768) {
      throw new IllegalArgumentException(
          "sector size: %s bytes: expected a power of two from 512 to 32768".formatted(bytes));
    }
  }
}
