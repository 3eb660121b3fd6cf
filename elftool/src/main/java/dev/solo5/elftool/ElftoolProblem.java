package dev.solo5.elftool;

import dev.solo5.elf.ElfProblem;
import dev.solo5.elf.NoteProblem;
import dev.solo5.manifest.ManifestProblem;

/** Why a command could not be done. Files are named as on the command line. */
public sealed interface ElftoolProblem {

  /** Returns the problem as one line for a person, without the program's name. */
  default String message() {
    return switch (this) {
      case CannotRead(var file, var reason) -> file + ": Could not open for reading: " + reason;
      case CannotWrite(var file, var reason) -> file + ": Could not open for writing: " + reason;
      case TooLarge(var file, int limit) -> file + ": larger than " + limit + " bytes";
      case BadManifest(var problem) -> problem.message();
      // The one problem for which tenders and this program have different words.
      case BadBinary(var file, NoteProblem.BadManifest problem) ->
          file + ": Manifest validation failed: " + problem.detail();
      case BadBinary(var file, var problem) -> file + ": " + problem.withDetail();
    };
  }

  /**
   * A file cannot be read.
   *
   * @param reason the system's words
   */
  record CannotRead(String file, String reason) implements ElftoolProblem {}

  /** A file, or standard output, cannot be written. */
  record CannotWrite(String file, String reason) implements ElftoolProblem {}

  /** An input is larger than any real one of its kind. The limit is in bytes. */
  record TooLarge(String file, int limit) implements ElftoolProblem {}

  /** The source is not a manifest. */
  record BadManifest(ManifestProblem problem) implements ElftoolProblem {}

  /** The binary is not a unikernel, or lacks the information requested. */
  record BadBinary(String file, ElfProblem problem) implements ElftoolProblem {}
}
