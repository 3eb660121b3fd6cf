package dev.solo5.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file about ports, for whoever started this program: there as a whole, or as it was before. */
final class PortsFile {
  private PortsFile() {}

  /**
   * Writes it.
   *
   * @throws NetworkException {@link NetworkProblem.NoPortsFile}
   */
  static void write(Path file, String text) throws NetworkException {
    try {
      Path directory = file.toAbsolutePath().getParent();
      Path whole = Files.createTempFile(directory, ".ports", ".txt");
      Files.writeString(whole, text);
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new NetworkException(new NetworkProblem.NoPortsFile(file, reason(e)), e);
    }
  }

  /** Why a file can't be made. */
  static String reason(IOException e) {
    return e instanceof NoSuchFileException ? "no such directory" : e.toString();
  }
}
