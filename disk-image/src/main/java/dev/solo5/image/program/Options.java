package dev.solo5.image.program;

import dev.solo5.image.DiskImage;
import dev.solo5.image.DiskSize;
import dev.solo5.image.Format;
import dev.solo5.image.problem.ImageException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What the command line says.
 *
 * @param image what is to be made
 * @param output where
 * @param bootLoader the directory of the boot loader, if it is named
 */
record Options(DiskImage image, Path output, Optional<Path> bootLoader) {

  /** The command line is none of this program. */
  static final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message);
    }
  }

  /**
   * Reads a command line.
   *
   * @throws UsageException when it has a wrong form
   * @throws ImageException when a value in it makes no sense
   */
  static Options parse(List<String> arguments) throws UsageException, ImageException {
    Format format = Format.RAW;
    DiskSize size = DiskSize.DEFAULT;
    Optional<Path> bootLoader = Optional.empty();
    Deque<String> rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty() && rest.getFirst().startsWith("-")) {
      String option = rest.removeFirst();
      if (option.equals("--")) {
        break;
      }
      switch (option) {
        // The reference asks for a container, which this program has no use for.
        case "-d" -> {}
        case "-f" -> format = format(value(option, rest));
        case "-s" -> size = DiskSize.parse(value(option, rest));
        case "-b" -> bootLoader = Optional.of(Path.of(value(option, rest)));
        default -> throw new UsageException("unknown option " + option);
      }
    }
    if (rest.size() < 2) {
      throw new UsageException("IMAGE and UNIKERNEL are missing");
    }
    Path output = Path.of(rest.removeFirst());
    Path unikernel = Path.of(rest.removeFirst());
    var image = new DiskImage(unikernel, String.join(" ", rest), size, format);
    return new Options(image, output, bootLoader);
  }

  private static String value(String option, Deque<String> rest) throws UsageException {
    if (rest.isEmpty()) {
      throw new UsageException(option + " needs a value");
    }
    return rest.removeFirst();
  }

  private static Format format(String name) throws UsageException {
    return name.equals("tar")
        ? Format.GCE
        : Format.of(name)
            .orElseThrow(
                () -> new UsageException("-f: found '" + name + "', expected raw, qcow2 or tar"));
  }
}
