package dev.solo5.image.boot;

import dev.solo5.image.problem.ImageException;
import dev.solo5.image.problem.ImageProblem.BadArguments;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the boot loader is told: which kernel, and with what. */
final class BootConfiguration {
  static final String FILE = "syslinux.cfg";
  static final String UNIKERNEL = "unikernel.bin";

  private static final int MOST_BYTES = 2000;
  private static final String MODULE = "---";

  private BootConfiguration() {}

  /**
   * The configuration that boots the unikernel at once, with a console on the first serial line.
   *
   * @param arguments the unikernel's command line
   * @throws ImageException when the boot loader would not hand them on as they are
   */
  static byte[] of(String arguments) throws ImageException {
    require(arguments);
    // -aout: by the addresses in the multiboot header, not as ELF, which would have to be 32-bit.
    String append = ("-aout " + UNIKERNEL + " " + arguments).stripTrailing();
    String text =
        """
        SERIAL 0 115200
        PROMPT 0
        NOESCAPE 1
        DEFAULT unikernel
        LABEL unikernel
          KERNEL mboot.c32
          APPEND %s
        """
            .formatted(append);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * What it takes apart at blanks, it joins with one blank; <code>---</code> separates modules; and
   * its own command line, with the names in it, has at most 2047 bytes.
   */
  private static void require(String arguments) throws ImageException {
    if (arguments.chars().anyMatch(Character::isISOControl)) {
      throw refusal("a control character", "one line of text");
    }
    List<String> words = List.of(arguments.split(" ", -1));
    if (words.contains("") && !arguments.isEmpty()) {
      throw refusal(
          "consecutive, leading or trailing spaces",
          "words with one space between them, as the boot loader passes them on");
    }
    if (words.contains(MODULE)) {
      throw refusal(
          "the word " + MODULE, "other words: the boot loader takes what follows for a module");
    }
    int length = arguments.getBytes(StandardCharsets.UTF_8).length;
    if (length > MOST_BYTES) {
      throw refusal(length + " bytes", "at most " + MOST_BYTES);
    }
  }

  private static ImageException refusal(String found, String expected) {
    return new ImageException(new BadArguments(found, expected));
  }
}
