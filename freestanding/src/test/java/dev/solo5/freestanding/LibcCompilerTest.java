package dev.solo5.freestanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The library compiled for the host, under other names ({@code ours.h}), in programs that compare
 * what it does with what the C library does; under the address and undefined-behaviour sanitizers.
 */
class LibcCompilerTest {
  private static final Path SOURCES = Path.of("src/main/unikernel");
  private static final Path HEADERS = Path.of("src/main/include");
  private static final Path TESTS = Path.of("src/test/c");
  private static final Path OUTPUT = Path.of("target/host-tests");

  private static final List<String> WARNINGS =
      List.of(
          "-std=c11",
          "-Wall",
          "-Wextra",
          "-Wshadow",
          "-Wpointer-arith",
          "-Wcast-qual",
          "-Wsign-compare",
          "-Wwrite-strings",
          "-Wvla",
          "-Werror");

  private static final List<String> SANITIZERS =
      List.of("-O1", "-g", "-fsanitize=address,undefined", "-fno-sanitize-recover=all");

  /** By compiler: each is made once for all tests. */
  private static final Map<String, Path> ARCHIVES = new HashMap<>();

  static Stream<Arguments> compilersAndTests() {
    return Stream.of("gcc", "clang")
        .flatMap(compiler ->
            Stream.of("string_test all alike", "stdio_test all alike", "heap_test all sound")
                .map(test -> test.split(" ", 2))
                .map(test -> Arguments.of(compiler, test[0], test[1])));
  }

  @ParameterizedTest
  @MethodSource("compilersAndTests")
  void behavesAlike(String compiler, String test, String verdict) throws Exception {
    assumeInstalled(compiler);
    Path program = OUTPUT.resolve(compiler + "-" + test);
    List<String> command = command(compiler, WARNINGS, SANITIZERS, List.of("-I" + bindings()));
    command.addAll(List.of("-o", program.toString(), TESTS.resolve(test + ".c").toString()));
    command.add(archive(compiler).toString());
    execute(command);
    assertEquals(verdict + "\n", execute(List.of(program.toString())));
  }

  /** A program in C++ may use it: the headers are C++, too, and its functions have C's names. */
  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void headersAreCpp(String compiler) throws Exception {
    assumeInstalled(compiler);
    Path source = Files.createDirectories(OUTPUT).resolve(compiler + "-headers.cc");
    Files.writeString(
        source,
        """
        #include <string.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <freestanding/heap.h>
        int main() { return snprintf(nullptr, 0, "%zu", strlen("")); }
        """);
    List<String> command =
        command(compiler, List.of("-x", "c++", "-std=c++11", "-Wall", "-Wextra", "-Werror"));
    command.addAll(List.of("-pedantic-errors", "-ffreestanding", "-fsyntax-only"));
    command.addAll(List.of("-I" + HEADERS, "-I" + bindings(), source.toString()));
    assertEquals("", execute(command));
  }

  /**
   * The library as an archive for the host, of which a program takes what it needs, as a unikernel
   * does.
   */
  private static Path archive(String compiler) throws Exception {
    Path made = ARCHIVES.get(compiler);
    if (made != null) {
      return made;
    }
    List<Path> sources;
    try (Stream<Path> files = Files.list(SOURCES)) {
      sources = files.filter(file -> file.toString().endsWith(".c")).sorted().toList();
    }
    Path archive = OUTPUT.resolve(compiler + ".a");
    Files.deleteIfExists(archive);
    List<String> pack = new ArrayList<>(List.of("ar", "rc", archive.toString()));
    for (Path source : sources) {
      String object = OUTPUT.resolve(compiler + "-" + source.getFileName() + ".o").toString();
      List<String> command = command(compiler, WARNINGS, SANITIZERS);
      command.addAll(List.of("-ffreestanding", "-include", TESTS.resolve("ours.h").toString()));
      command.addAll(List.of("-I" + HEADERS, "-I" + bindings(), "-c", source.toString()));
      command.addAll(List.of("-o", object));
      execute(command);
      pack.add(object);
    }
    execute(pack);
    ARCHIVES.put(compiler, archive);
    return archive;
  }

  @SafeVarargs
  private static List<String> command(String compiler, List<String>... options) {
    List<String> command = new ArrayList<>(List.of(compiler));
    for (List<String> some : options) {
      command.addAll(some);
    }
    return command;
  }

  /** The directory with solo5.h, taken from the jar of the bindings. */
  private static Path bindings() throws IOException {
    Path directory = Files.createDirectories(OUTPUT.resolve("include"));
    String resource = "/dev/solo5/bindings/include/solo5/solo5.h";
    try (var found = Objects.requireNonNull(LibcCompilerTest.class.getResourceAsStream(resource))) {
      Files.copy(found, directory.resolve("solo5.h"), StandardCopyOption.REPLACE_EXISTING);
    }
    return directory;
  }

  /** With its sanitizers, which come in packages of their own. */
  private static void assumeInstalled(String compiler) throws Exception {
    Path source = Files.createDirectories(OUTPUT).resolve("empty.c");
    Files.writeString(source, "int main(void) { return 0; }\n");
    List<String> command = command(compiler, SANITIZERS);
    command.addAll(List.of(source.toString(), "-o", OUTPUT.resolve("empty").toString()));
    boolean works;
    try {
      works = start(command).waitFor() == 0;
    } catch (IOException e) {
      works = false;
    }
    Assumptions.assumeTrue(works, compiler + " can't link with -fsanitize=address,undefined here");
  }

  /** What a command says that must succeed. */
  private static String execute(List<String> command) throws IOException, InterruptedException {
    Process process = start(command);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), () -> command + " says:\n" + output);
    return output;
  }

  private static Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
