package dev.solo5.maven;

import dev.solo5.build.problem.ProblemException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/**
 * The standard output of Maven's process itself. {@code System.out} would not do: Maven 4 turns
 * what is printed there into lines of its log.
 */
final class Stdout {
  private Stdout() {}

  /** Writes bytes as they are. The descriptor stays open: it is not ours. */
  @SuppressWarnings("resource")
  static void write(byte[] bytes) throws ProblemException {
    try {
      new FileOutputStream(FileDescriptor.out).write(bytes);
    } catch (IOException e) {
      throw ProblemException.machineFailed("standard output", e);
    }
  }
}
