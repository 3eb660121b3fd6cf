package dev.solo5.bindings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The parts of the bindings that touch no machine, as programs of the host, under sanitizers. */
class PureCCompilerTest {
  private static final String SOURCES = " * with:";

  static Stream<Arguments> compilersAndTests() {
    List<String> tests =
        Sources.below(Sources.TESTS).stream().filter(file -> file.endsWith("_test.c")).toList();
    return Stream.of(Compiler.values())
        .flatMap(compiler -> tests.stream().map(test -> Arguments.of(compiler, test)));
  }

  @ParameterizedTest
  @MethodSource("compilersAndTests")
  void passes(Compiler compiler, String test) {
    Assumptions.assumeTrue(compiler.isInstalled(), () -> compiler + " is not installed");
    Path program = Built.scratch("pure").resolve(compiler + "-" + test + ".out");
    compiler.program(
        sources(Sources.TESTS.resolve(test)),
        program,
        List.of("-g", "-O1", "-fsanitize=address,undefined", "-fno-sanitize-recover=all"));
    Finished.quietly(Sources.TESTS, List.of(program.toString()));
  }

  /** The test and the sources its opening comment asks for. */
  private static List<Path> sources(Path test) {
    List<Path> sources = new ArrayList<>(List.of(test));
    Sources.lines(test).stream()
        .filter(line -> line.startsWith(SOURCES))
        .flatMap(line -> Stream.of(line.substring(SOURCES.length()).trim().split(" ")))
        .filter(name -> !name.isEmpty())
        .map(Sources.BINDINGS::resolve)
        .forEach(sources::add);
    return sources;
  }
}
