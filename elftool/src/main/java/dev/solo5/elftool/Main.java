package dev.solo5.elftool;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.util.List;

/** The program {@code solo5-elftool}. */
public final class Main {

  /** The system property by which a launcher script says under which name it was called. */
  private static final String NAME_PROPERTY = "solo5.program";

  private Main() {}

  /** Runs one command and ends with its status. */
  public static void main(String[] arguments) {
    // Not System.out: it would swallow that the output could not be written.
    InputOutput files =
        new InputOutput(
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out),
            System.err);
    String program = System.getProperty(NAME_PROPERTY, "solo5-elftool");
    System.exit(new Elftool(program, files).run(List.of(arguments)));
  }
}
