package dev.solo5.image.program;

import dev.solo5.image.ImageWriter;
import dev.solo5.image.problem.ImageException;
import dev.solo5.image.problem.ImageProblem;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.util.List;

/**
 * Makes an image as a command line asks for it.
 *
 * @param program what its messages begin with
 * @param searchPath the value of {@code PATH}
 * @param diagnostics where messages go
 */
record MakeImage(String program, String searchPath, PrintStream diagnostics) {
  static final int SUCCESS = 0;
  static final int FAILURE = 1;

  private static final String USAGE =
      """
      [-d] [-f raw|qcow2|tar] [-s SIZE] [-b DIRECTORY] [--] IMAGE UNIKERNEL [ARGS]

      Makes the disk image IMAGE, which boots the virtio unikernel UNIKERNEL with ARGS.

          -f FORMAT     raw (default), qcow2, or tar for Google Compute Engine
          -s SIZE       of the disk, 34M or more; default 1G
          -b DIRECTORY  with the boot loader SYSLINUX; default: the system's
          -d            accepted and ignored: no container is needed
      """;

  /** Runs; returns the exit status. */
  int run(List<String> arguments) {
    try {
      Options options = Options.parse(arguments);
      ImageWriter.find(searchPath, options.bootLoader()).write(options.image(), options.output());
      return SUCCESS;
    } catch (Options.UsageException e) {
      say(String.valueOf(e.getMessage()));
      diagnostics.print("usage: " + program + " " + USAGE);
    } catch (ImageException e) {
      say(e.problem().message() + advice(e.problem()));
    } catch (InvalidPathException e) {
      say("\"" + e.getInput() + "\": not a file name");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      say("interrupted");
    }
    return FAILURE;
  }

  private void say(String line) {
    diagnostics.println(program + ": " + line);
  }

  private static String advice(ImageProblem problem) {
    return switch (problem) {
      case ImageProblem.BootLoaderMissing missing ->
          " (Debian: apt-get install %s; or name its directory with -b)"
              .formatted(missing.debianPackage());
      case ImageProblem.DiskTooSmall _ -> " (name a larger size with -s)";
      case ImageProblem.NotBootable _,
          ImageProblem.InstallationFailed _,
          ImageProblem.BadSize _,
          ImageProblem.BadArguments _,
          ImageProblem.CannotRead _,
          ImageProblem.CannotWrite _ ->
          "";
    };
  }
}
