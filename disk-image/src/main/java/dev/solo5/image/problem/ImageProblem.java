package dev.solo5.image.problem;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Why an image can't be made. Advice is added at the edge. */
public sealed interface ImageProblem {

  /** Returns the problem as one line for a person: subject, found, expected. */
  default String message() {
    return switch (this) {
      case BootLoaderMissing(var name, _, var searched) ->
          "the boot loader's %s is missing: not in %s"
              .formatted(
                  name,
                  searched.isEmpty()
                      ? "PATH"
                      : searched.stream().map(Path::toString).collect(Collectors.joining(", ")));
      case InstallationFailed(var installer, int status, var said) ->
          "%s ended with status %s: %s"
              .formatted(installer, status, said.isEmpty() ? "it said nothing" : said);
      case NotBootable(var file, var found) ->
          "%s: %s, expected a unikernel of the target virtio".formatted(file, found);
      case DiskTooSmall(long size, long needed) ->
          "a disk of %s bytes is too small: the files on it need %s".formatted(size, needed);
      case BadSize(var found, var expected) ->
          "size of the disk: found '%s', expected %s".formatted(found, expected);
      case BadArguments(var found, var expected) ->
          "arguments of the unikernel: found %s, expected %s".formatted(found, expected);
      case CannotRead(var file, var reason) -> "%s: can't be read: %s".formatted(file, reason);
      case CannotWrite(var file, var reason) -> "%s: can't be written: %s".formatted(file, reason);
    };
  }

  /**
   * A file or a program of the boot loader can't be found.
   *
   * @param name the file's name
   * @param debianPackage the package of Debian that has it
   * @param searched the directories that were searched, in order
   */
  record BootLoaderMissing(String name, String debianPackage, List<Path> searched)
      implements ImageProblem {
    public BootLoaderMissing {
      searched = List.copyOf(searched);
    }
  }

  /**
   * The boot loader's own installer fails.
   *
   * @param said what it printed, in one line
   */
  record InstallationFailed(Path installer, int status, String said) implements ImageProblem {}

  /** The file is not a kernel that a Multiboot loader accepts. */
  record NotBootable(Path file, String found) implements ImageProblem {}

  /** The disk is too small for what is to be on it. Both numbers are in bytes. */
  record DiskTooSmall(long sizeBytes, long neededBytes) implements ImageProblem {}

  /** The size is malformed, or not one that such a disk can have. */
  record BadSize(String found, String expected) implements ImageProblem {}

  /** The boot loader can't pass these arguments on unchanged. */
  record BadArguments(String found, String expected) implements ImageProblem {}

  /**
   * A file can't be read.
   *
   * @param reason the system's words
   */
  record CannotRead(Path file, String reason) implements ImageProblem {}

  /** The image can't be written. */
  record CannotWrite(Path file, String reason) implements ImageProblem {}
}
