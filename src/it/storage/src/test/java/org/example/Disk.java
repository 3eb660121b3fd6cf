package org.example;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A file as the block device 'storage', and commands of the store that run on it, one boot each.
 */
record Disk(Tender tender, Path file, int blockSize) {

  /** How a run ended, and what the guest and the tender said. */
  record Ended(int status, String output) {}

  /** Makes the file, all zero. */
  static Disk create(Tender tender, Path file, int blockSize, long blocks) throws IOException {
    try (RandomAccessFile disk = new RandomAccessFile(file.toFile(), "rw")) {
      disk.setLength(blockSize * blocks);
    }
    return new Disk(tender, file, blockSize);
  }

  /** The same file under another block size. */
  Disk withBlockSize(int size) {
    return new Disk(tender, file, size);
  }

  Ended run(String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("still running after its output has ended: " + output);
    }
    return new Ended(process.exitValue(), output);
  }

  Process start(String... arguments) throws IOException {
    List<String> options =
        List.of("--block:storage=" + file, "--block-sector-size:storage=" + blockSize);
    return new ProcessBuilder(tender.command(options, arguments)).redirectErrorStream(true).start();
  }
}
