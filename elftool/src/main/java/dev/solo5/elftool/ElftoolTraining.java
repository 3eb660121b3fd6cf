package dev.solo5.elftool;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Every command once, so that an ahead-of-time cache of the JVM made from this run has what each of
 * them needs.
 */
public final class ElftoolTraining {
  private static final String MANIFEST =
      """
      {
        "type": "solo5.manifest",
        "version": 1,
        "devices": [
          { "name": "disk", "type": "BLOCK_BASIC" },
          { "name": "net", "type": "NET_BASIC" }
        ]
      }
      """;

  private ElftoolTraining() {}

  /**
   * Runs the commands; ends the process with status 0 when none of them fails.
   *
   * @param arguments a unikernel to query
   */
  public static void main(String[] arguments) {
    InputOutput files =
        new InputOutput(
            new ByteArrayInputStream(MANIFEST.getBytes(StandardCharsets.UTF_8)),
            OutputStream.nullOutputStream(),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    Elftool tool = new Elftool("solo5-elftool", files);
    int status = tool.run(List.of("gen-manifest", "-", "-"));
    status |= tool.run(List.of("query-manifest", arguments[0]));
    if (status != 0) {
      throw new IllegalStateException("a command of the rehearsal failed");
    }
    Main.main(new String[] {"query-abi", arguments[0]});
  }
}
