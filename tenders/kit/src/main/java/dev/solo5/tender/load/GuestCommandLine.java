package dev.solo5.tender.load;

import dev.solo5.tender.Launch;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The string a guest gets. */
public final class GuestCommandLine {
  private GuestCommandLine() {}

  /**
   * The command line as it goes into guest memory: UTF-8, a NUL, nothing behind it.
   *
   * @throws TenderException with {@link TenderProblem.CommandLineTooLong}
   */
  public static byte[] encode(String commandLine) throws TenderException {
    byte[] text = commandLine.getBytes(StandardCharsets.UTF_8);
    if (text.length > Launch.MAX_COMMAND_LINE_BYTES) {
      throw new TenderException(new TenderProblem.CommandLineTooLong());
    }
    return Arrays.copyOf(text, text.length + 1);
  }
}
