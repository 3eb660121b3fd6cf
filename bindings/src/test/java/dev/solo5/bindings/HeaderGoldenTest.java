package dev.solo5.bindings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each public header stands alone; solo5.h does so in old C and in C++. */
class HeaderGoldenTest {
  private static final List<String> HEADERS =
      List.of("solo5.h", "mft_abi.h", "elf_abi.h", "hvt_abi.h", "spt_abi.h");

  static Stream<Arguments> compilersAndHeaders() {
    return Stream.of(Compiler.values())
        .flatMap(compiler -> HEADERS.stream().map(header -> Arguments.of(compiler, header)));
  }

  @ParameterizedTest
  @MethodSource("compilersAndHeaders")
  void standsAlone(Compiler compiler, String header) throws IOException {
    check(compiler, "c", "c11", header);
  }

  @ParameterizedTest
  @EnumSource
  void applicationsMayBeC99(Compiler compiler) throws IOException {
    check(compiler, "c", "c99", "solo5.h");
  }

  @ParameterizedTest
  @EnumSource
  void applicationsMayBeCpp(Compiler compiler) throws IOException {
    check(compiler, "c++", "c++11", "solo5.h");
  }

  private static void check(Compiler compiler, String language, String standard, String header)
      throws IOException {
    Assumptions.assumeTrue(compiler.isInstalled(), () -> compiler + " is not installed");
    Path source = Built.scratch("headers").resolve(standard + "-" + header + "-" + compiler + ".c");
    Files.writeString(source, "#include <%1$s>\n#include <%1$s>\n".formatted(header));
    compiler.check(language, standard, source);
  }
}
