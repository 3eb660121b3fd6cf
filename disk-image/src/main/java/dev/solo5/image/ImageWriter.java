package dev.solo5.image;

import dev.solo5.image.boot.BootDisk;
import dev.solo5.image.boot.BootLoader;
import dev.solo5.image.boot.BootLoaderFinder;
import dev.solo5.image.boot.Syslinux;
import dev.solo5.image.container.Extent;
import dev.solo5.image.container.Qcow2;
import dev.solo5.image.container.SparseArchive;
import dev.solo5.image.problem.FailureWords;
import dev.solo5.image.problem.ImageException;
import dev.solo5.image.problem.ImageProblem.CannotWrite;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Makes disk images: the same bytes from the same unikernel, arguments, size and boot loader.
 *
 * @param disk makes what is in them
 */
public record ImageWriter(BootDisk disk) {
  /**
   * A writer with the boot loader that is installed on this machine.
   *
   * @param searchPath the value of {@code PATH}
   * @param bootLoader the directory of the boot loader, unless it is in a usual one
   * @throws ImageException when it is not there
   */
  public static ImageWriter find(String searchPath, Optional<Path> bootLoader)
      throws ImageException {
    BootLoader found = new BootLoaderFinder(searchPath, bootLoader).find();
    return new ImageWriter(new BootDisk(found, new Syslinux(found.installer(), searchPath)));
  }

  /**
   * Writes an image.
   *
   * @param output made, or replaced, as a whole; its directory has to be there
   * @throws ImageException when it can't be; then what was there is as before
   */
  public Written write(DiskImage image, Path output) throws ImageException, InterruptedException {
    try {
      try (var fresh = new FreshFiles(output)) {
        return write(image, output, fresh);
      }
    } catch (IOException e) {
      throw new ImageException(new CannotWrite(output, FailureWords.of(e)), e);
    }
  }

  private Written write(DiskImage image, Path output, FreshFiles fresh)
      throws IOException, ImageException, InterruptedException {
    long size = image.format().round(image.size().bytes());
    Path raw = fresh.create("raw");
    long end = disk.write(raw, size, image.unikernel(), image.arguments());
    try (FileChannel from = FileChannel.open(raw)) {
      if (image.format() == Format.RAW) {
        fresh.publish(raw);
        return new Written(output, size, Extent.storedBytes(from, end));
      }
      Path carried = fresh.create(image.format().text());
      carry(image.format(), from, end, carried);
      long length = Files.size(carried);
      fresh.publish(carried);
      return new Written(output, size, length);
    }
  }

  private static void carry(Format format, FileChannel disk, long end, Path output)
      throws IOException {
    switch (format) {
      case RAW -> throw new IllegalArgumentException("a raw disk is carried in nothing");
      case QCOW2 -> {
        try (FileChannel file = FileChannel.open(output, StandardOpenOption.WRITE)) {
          Qcow2.write(disk, end, file);
        }
      }
      case GCE -> {
        try (OutputStream file = Files.newOutputStream(output)) {
          SparseArchive.write(disk, end, file);
        }
      }
    }
  }
}
