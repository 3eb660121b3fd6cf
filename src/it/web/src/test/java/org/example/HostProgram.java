package org.example;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The unikernel's own sources, compiled for the host with a test program around them that plays the
 * Solo5 API, under the address and undefined-behaviour sanitizers.
 */
final class HostProgram {
  private static final Path MAIN = Path.of("src/main/unikernel");
  private static final Path TEST = Path.of("src/test/unikernel");
  private static final Path OUTPUT = Path.of("target/host-tests");
  private static final List<String> COMPILERS = List.of("gcc", "clang");
  private static final List<String> SANITIZE =
      List.of("-fsanitize=address,undefined", "-fno-sanitize-recover=all");

  private HostProgram() {}

  /**
   * Compiles and runs {@code NAME.c} and returns what it printed.
   *
   * @param parts further sources beside it
   * @param without sources of the unikernel that it replaces or that the host's C library has
   */
  static String run(String name, List<String> parts, Set<String> without)
      throws IOException, InterruptedException {
    Files.createDirectories(OUTPUT);
    String compiler = compiler();
    Path program = OUTPUT.resolve(name);
    List<String> command = new ArrayList<>(List.of(compiler, "-std=c11", "-O1", "-g", "-Wall"));
    command.addAll(List.of("-Wextra", "-Wshadow", "-Wvla", "-Werror"));
    command.addAll(SANITIZE);
    command.addAll(List.of("-I" + header(), "-I" + MAIN, "-o", program.toString()));
    command.add(TEST.resolve(name + ".c").toString());
    parts.forEach(part -> command.add(TEST.resolve(part).toString()));
    try (Stream<Path> sources = Files.list(MAIN)) {
      sources
          .filter(file -> file.toString().endsWith(".c"))
          .filter(file -> !without.contains(file.getFileName().toString()))
          .forEach(file -> command.add(file.toString()));
    }
    execute(command);
    return execute(List.of(program.toString()));
  }

  /** Compiles {@code NAME.c}, which is a program of the host alone, with these options. */
  static Path compile(String name, List<String> options) throws IOException, InterruptedException {
    Files.createDirectories(OUTPUT);
    Path program = OUTPUT.resolve(name).toAbsolutePath();
    List<String> command = new ArrayList<>(List.of(compiler(), "-std=c11", "-Wall", "-Wextra"));
    command.addAll(options);
    command.addAll(List.of("-o", program.toString(), TEST.resolve(name + ".c").toString()));
    execute(command);
    return program;
  }

  /**
   * The first compiler here that has the sanitizers' libraries; without one the test is skipped.
   */
  private static String compiler() throws IOException, InterruptedException {
    Path source = Files.writeString(OUTPUT.resolve("empty.c"), "int main(void) { return 0; }\n");
    for (String compiler : COMPILERS) {
      List<String> command = new ArrayList<>(List.of(compiler));
      command.addAll(SANITIZE);
      command.addAll(List.of(source.toString(), "-o", OUTPUT.resolve("empty").toString()));
      try {
        if (start(command).waitFor() == 0) {
          return compiler;
        }
      } catch (IOException e) {
        continue; // not there
      }
    }
    assumeTrue(false, "none of " + COMPILERS + " can link with -fsanitize=address,undefined");
    throw new AssertionError();
  }

  /** The folder with the bindings' solo5.h, taken from their jar. */
  private static Path header() throws IOException {
    Path header = OUTPUT.resolve("include/solo5.h");
    Files.createDirectories(header.getParent());
    String resource = "/dev/solo5/bindings/include/solo5/solo5.h";
    try (InputStream found = HostProgram.class.getResourceAsStream(resource)) {
      if (found == null) {
        throw new IOException("not on the class path: " + resource);
      }
      Files.copy(found, header, StandardCopyOption.REPLACE_EXISTING);
    }
    return header.getParent();
  }

  private static String execute(List<String> command) throws IOException, InterruptedException {
    Process process = start(command);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    if (status != 0) {
      throw new AssertionError(command.getFirst() + " ends with status " + status + ":\n" + output);
    }
    return output;
  }

  private static Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
