package dev.solo5.elftool;

import dev.solo5.elf.ElfException;
import dev.solo5.elf.ElfFile;
import dev.solo5.elf.FileProblem;
import dev.solo5.elf.Machine;
import dev.solo5.elftool.ElftoolProblem.CannotRead;
import dev.solo5.elftool.ElftoolProblem.CannotWrite;
import dev.solo5.elftool.ElftoolProblem.TooLarge;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The files of a command line, where {@code -} means standard input or output, and the streams of
 * the program, none of which it closes.
 *
 * @param input what {@code -} reads
 * @param output results; unbuffered, so that a failing write is noticed
 * @param diagnostics messages for people
 */
record InputOutput(InputStream input, OutputStream output, PrintStream diagnostics) {

  /** The name of standard input and of standard output. */
  static final String STANDARD = "-";

  /** A manifest of 63 devices with the longest names has 8 KiB. */
  private static final int MAX_MANIFEST_BYTES = 1 << 20;

  /** A unikernel from a pipe is kept in memory; from a file, only its headers are. */
  private static final int MAX_PIPED_BYTES = 256 << 20;

  /** Reads a whole manifest. */
  byte[] manifest(String name) throws ElftoolException {
    if (name.equals(STANDARD)) {
      return read(input, name, MAX_MANIFEST_BYTES);
    }
    try (InputStream file = Files.newInputStream(path(name))) {
      return read(file, name, MAX_MANIFEST_BYTES);
    } catch (IOException e) {
      throw new ElftoolException(new CannotRead(name, FileProblem.reason(e)));
    }
  }

  /** Opens a unikernel; the caller closes it. */
  @SuppressWarnings("MustBeClosedChecker") // a file in memory holds nothing
  ElfFile binary(String name, Machine machine) throws ElftoolException, ElfException {
    if (name.equals(STANDARD)) {
      byte[] file = read(input, name, MAX_PIPED_BYTES);
      return ElfFile.read(new MemoryChannel(file), name, machine);
    }
    try {
      return ElfFile.open(path(name), machine);
    } catch (FileSystemException e) {
      throw new ElfException(name, new FileProblem.CannotOpen(FileProblem.reason(e)));
    }
  }

  /** Refuses to overwrite a manifest with what is made of it. */
  void refuseSameFile(String source, String output) throws ElftoolException {
    if (source.equals(STANDARD) || output.equals(STANDARD)) {
      return;
    }
    try {
      if (Files.isSameFile(path(source), path(output))) {
        throw new ElftoolException(new CannotWrite(output, "it is the source"));
      }
    } catch (IOException _) {
      // There is no output yet.
    }
  }

  /** Writes all bytes, or leaves what was there before. */
  void write(String name, byte[] bytes) throws ElftoolException {
    try {
      if (name.equals(STANDARD)) {
        output.write(bytes);
        output.flush();
      } else {
        WholeFile.write(path(name), bytes);
      }
    } catch (IOException e) {
      throw new ElftoolException(new CannotWrite(name, FileProblem.reason(e)));
    }
  }

  private static byte[] read(InputStream input, String name, int limit) throws ElftoolException {
    try {
      byte[] bytes = input.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new ElftoolException(new TooLarge(name, limit));
      }
      return bytes;
    } catch (IOException e) {
      throw new ElftoolException(new CannotRead(name, FileProblem.reason(e)));
    }
  }

  private static Path path(String name) throws FileSystemException {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new FileSystemException(
          name, null, "not a valid path in this locale: " + e.getReason());
    }
  }
}
