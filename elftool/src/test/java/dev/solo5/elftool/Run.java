package dev.solo5.elftool;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/**
 * What a run of the program's core left behind.
 *
 * @param output one character per byte
 */
record Run(int status, String output, String diagnostics) {

  static final String PROGRAM = "elf-tool";

  static Run of(String... arguments) {
    return withInput(new byte[0], arguments);
  }

  static Run withInput(byte[] input, String... arguments) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream diagnostics = new ByteArrayOutputStream();
    InputOutput files =
        new InputOutput(
            new ByteArrayInputStream(input), output, new PrintStream(diagnostics, true, UTF_8));
    int status = new Elftool(PROGRAM, files).run(List.of(arguments));
    return new Run(status, output.toString(ISO_8859_1), diagnostics.toString(UTF_8));
  }

  /** What a refused command leaves: one line. */
  static Run refused(String message) {
    return new Run(1, "", PROGRAM + ": " + message + "\n");
  }

  /** What a successful command leaves. */
  static Run printed(String output) {
    return new Run(0, output, "");
  }
}
