package dev.solo5.elftool;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.solo5.codegen.NoteSource;
import dev.solo5.elf.ElfException;
import dev.solo5.elf.ElfFile;
import dev.solo5.elf.Machine;
import dev.solo5.manifest.Manifest;
import dev.solo5.manifest.ManifestException;
import dev.solo5.manifest.ManifestJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The commands of {@code solo5-elftool}: they read one file, write one, and say why when they
 * can't.
 *
 * <p>A build starts this program for each unikernel, so the way to success stays free of what a
 * cold JVM is slow at: lambdas, streams, formatted text.
 *
 * @param program what its messages begin with
 */
record Elftool(String program, InputOutput files) {

  static final int SUCCESS = 0;
  static final int FAILURE = 1;

  /**
   * Runs a command.
   *
   * @return the exit status
   */
  int run(List<String> arguments) {
    try {
      if (isCommand("gen-manifest", 2, arguments)) {
        generate(arguments.get(1), arguments.get(2));
      } else if (isCommand("query-abi", 1, arguments)) {
        queryAbi(arguments.get(1));
      } else if (isCommand("query-manifest", 1, arguments)) {
        queryManifest(arguments.get(1));
      } else {
        files.diagnostics().print(usage(program, version()));
        return FAILURE;
      }
      return SUCCESS;
    } catch (ElftoolException e) {
      files.diagnostics().print(program + ": " + e.problem().message() + "\n");
      return FAILURE;
    }
  }

  private static boolean isCommand(String name, int operands, List<String> arguments) {
    return arguments.size() == 1 + operands && arguments.getFirst().equals(name);
  }

  private void generate(String source, String output) throws ElftoolException {
    Manifest manifest;
    try {
      manifest = ManifestJson.parse(files.manifest(source), source);
    } catch (ManifestException e) {
      throw new ElftoolException(new ElftoolProblem.BadManifest(e.problem()));
    }
    files.refuseSameFile(source, output);
    files.write(output, NoteSource.of(manifest, version()).getBytes(UTF_8));
  }

  private void queryAbi(String binary) throws ElftoolException {
    String text;
    try (ElfFile elf = files.binary(binary, Machine.host())) {
      text = elf.abi().query();
    } catch (ElfException e) {
      throw refusal(binary, e);
    }
    files.write(InputOutput.STANDARD, text.getBytes(US_ASCII));
  }

  private void queryManifest(String binary) throws ElftoolException {
    String text;
    try (ElfFile elf = files.binary(binary, Machine.host())) {
      text = elf.manifest().query();
    } catch (ElfException e) {
      throw refusal(binary, e);
    }
    // The names of a foreign binary may hold any bytes; they go out as they are.
    files.write(InputOutput.STANDARD, text.getBytes(ISO_8859_1));
  }

  private static ElftoolException refusal(String binary, ElfException e) {
    return new ElftoolException(new ElftoolProblem.BadBinary(binary, e.problem()));
  }

  private static String version() {
    try (InputStream text = Elftool.class.getResourceAsStream("version.txt")) {
      return text == null ? "unknown" : new String(text.readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }

  /** How the program is called. */
  static String usage(String program, String version) {
    return "usage: "
        + program
        + " COMMAND ...\n"
        + program
        + " version "
        + version
        + """


        COMMAND is:
            gen-manifest SOURCE OUTPUT:
                Write the C source of the NOTE for the JSON manifest SOURCE to OUTPUT; "-" is standard input or output.
            query-abi BINARY:
                Show which target, and which version of it, BINARY was linked for; "-" is standard input.
            query-manifest BINARY:
                Show the devices that BINARY declares; "-" is standard input.
        """;
  }
}
