package dev.solo5.elf;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** The file cannot be opened. */
public sealed interface FileProblem extends ElfProblem {

  /** Returns the system's words for a failure of a file, without the file's name. */
  static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "No such file or directory";
      case AccessDeniedException _ -> "Permission denied";
      case FileSystemException f when f.getReason() != null -> f.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }

  /**
   * Opening failed.
   *
   * @param reason the system's words
   */
  record CannotOpen(String reason) implements FileProblem {
    @Override
    public String message() {
      return "Could not open: " + reason;
    }
  }
}
