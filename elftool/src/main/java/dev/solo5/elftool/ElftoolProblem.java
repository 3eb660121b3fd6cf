package dev.solo5.elftool;

import dev.solo5.elf.ElfProblem;
import dev.solo5.elf.NoteProblem;
import dev.solo5.manifest.ManifestProblem;

/** Why a command could not be done. Files are named as on the command line. */
public sealed interface ElftoolProblem {

  /** Returns the problem as one line for a person, without the program's name. */
  String message();

  /**
   * A file cannot be read.
   *
   * @param reason the system's words
   */
  record CannotRead(String file, String reason) implements ElftoolProblem {
    @Override
    public String message() {
      return file + ": Could not open for reading: " + reason;
    }
  }

  /** A file, or standard output, cannot be written. */
  record CannotWrite(String file, String reason) implements ElftoolProblem {
    @Override
    public String message() {
      return file + ": Could not open for writing: " + reason;
    }
  }

  /** An input is larger than any real one of its kind. The limit is in bytes. */
  record TooLarge(String file, int limit) implements ElftoolProblem {
    @Override
    public String message() {
      return file + ": larger than " + limit + " bytes";
    }
  }

  /** The source is not a manifest. */
  record BadManifest(ManifestProblem problem) implements ElftoolProblem {
    @Override
    public String message() {
      return problem.message();
    }
  }

  /** The binary is not a unikernel, or lacks the information requested. */
  record BadBinary(String file, ElfProblem problem) implements ElftoolProblem {
    @Override
    public String message() {
      String detail = problem.detail();
      return file + ": " + text() + (detail.isEmpty() ? "" : ": " + detail);
    }

    private String text() {
      // The one problem for which tenders and this program have different words.
      return problem instanceof NoteProblem.BadManifest
          ? "Manifest validation failed"
          : problem.message();
    }
  }
}
