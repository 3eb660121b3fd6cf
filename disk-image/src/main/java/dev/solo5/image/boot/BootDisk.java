package dev.solo5.image.boot;

import dev.solo5.image.fat.FatFile;
import dev.solo5.image.fat.FatVolume;
import dev.solo5.image.problem.FailureWords;
import dev.solo5.image.problem.ImageException;
import dev.solo5.image.problem.ImageProblem.CannotRead;
import dev.solo5.image.problem.ImageProblem.CannotWrite;
import dev.solo5.image.problem.ImageProblem.DiskTooSmall;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A disk that boots a unikernel: a master boot record, and one active FAT32 partition with the boot
 * loader, its configuration and the unikernel.
 *
 * @param loader where the boot loader's files are
 * @param installer what installs the rest of it
 */
public record BootDisk(BootLoader loader, Installer installer) {
  private static final int SECTOR = 512;

  /** Room for what the installer adds: two files of less than 200 KiB together. */
  private static final long INSTALLED_BYTES = 512 * 1024;

  private static final int INSTALLED_FILES = 2;

  /**
   * Writes the disk.
   *
   * @param disk an empty file
   * @param sizeBytes whole MiB, at least {@link MasterBootRecord#LEAST_BYTES}
   * @return where the used part of the disk ends, in bytes; everything behind is zeros
   */
  public long write(Path disk, long sizeBytes, Path unikernel, String arguments)
      throws ImageException, InterruptedException {
    List<FatFile> files = files(unikernel, arguments);
    byte[] code = read(loader.masterBootRecord());
    try {
      long sectors = sizeBytes / SECTOR - MasterBootRecord.FIRST_SECTOR;
      try (var file = new RandomAccessFile(disk.toFile(), "rw")) {
        file.setLength(sizeBytes); // a hole as large as the disk
        FatVolume volume = volume(file.getChannel(), sectors);
        requireRoom(volume, sizeBytes, files);
        file.write(MasterBootRecord.of(code, sectors).array());
        volume.create(files);
      }
      installer.install(disk, MasterBootRecord.FIRST_SECTOR * SECTOR);
      try (var file = new RandomAccessFile(disk.toFile(), "rw")) {
        FatVolume volume = volume(file.getChannel(), sectors);
        volume.settle();
        return volume.usedEnd();
      }
    } catch (IOException e) {
      throw new ImageException(new CannotWrite(disk, FailureWords.of(e)), e);
    }
  }

  private List<FatFile> files(Path unikernel, String arguments) throws ImageException {
    byte[] kernel = read(unikernel);
    MultibootHeader.require(unikernel, kernel);
    return List.of(
        new FatFile(BootConfiguration.FILE, BootConfiguration.of(arguments)),
        new FatFile("mboot.c32", read(loader.mboot())),
        new FatFile("libcom32.c32", read(loader.libcom32())),
        new FatFile(BootConfiguration.UNIKERNEL, kernel));
  }

  private static FatVolume volume(FileChannel channel, long sectors) {
    return new FatVolume(channel, MasterBootRecord.FIRST_SECTOR, sectors);
  }

  private static void requireRoom(FatVolume volume, long sizeBytes, List<FatFile> files)
      throws ImageException {
    long wanted = files.stream().mapToLong(file -> file.content().length).sum() + INSTALLED_BYTES;
    long room = volume.capacityBytes(files.size() + INSTALLED_FILES);
    if (wanted > room) {
      throw new ImageException(new DiskTooSmall(sizeBytes, sizeBytes - room + wanted));
    }
  }

  private static byte[] read(Path file) throws ImageException {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ImageException(new CannotRead(file, FailureWords.of(e)), e);
    }
  }
}
