package dev.solo5.tender.spt;

import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Fcntl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A guest's console that can be read. */
final class Console implements AutoCloseable {
  private final Path file;
  private final Fd fd;

  private Console(Path file, Fd fd) {
    this.file = file;
    this.fd = fd;
  }

  static Console open(Path directory) throws IOException {
    Path file = Files.createTempFile(directory, "console", ".txt");
    return new Console(file, writable(file));
  }

  private static Fd writable(Path file) throws LinuxException {
    return Fd.open(file.toString(), Fcntl.O_RDWR | Fcntl.O_APPEND);
  }

  Fd fd() {
    return fd;
  }

  /** Everything written so far. */
  String text() throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    fd.close();
  }
}
