package dev.solo5.bindings;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.params.provider.ValueSource;

/** Each public header stands alone, in C and in C++, and has the names of the reference's. */
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

  @ParameterizedTest
  @MethodSource("compilersAndHeaders")
  void eachMayBeIncludedFromCpp(Compiler compiler, String header) throws IOException {
    check(compiler, "c++", "c++11", header);
  }

  static Stream<Arguments> compilersAndForms() {
    return Stream.of(Compiler.values())
        .flatMap(compiler ->
            Stream.of("c c11", "c++ c++20")
                .flatMap(language ->
                    Stream.of("guest", "host")
                        .map(form -> Arguments.of(compiler, language, form))));
  }

  /** {@code public_names.c} uses every name, with its value, members and their places. */
  @ParameterizedTest
  @MethodSource("compilersAndForms")
  void haveTheNamesOfTheReference(Compiler compiler, String language, String form) {
    Assumptions.assumeTrue(compiler.isInstalled(), () -> compiler + " is not installed");
    compiler.check(
        language.substring(0, language.indexOf(' ')),
        language.substring(language.indexOf(' ') + 1),
        Sources.TESTS.resolve("public_names.c"),
        form.equals("host") ? List.of("-DHVT_HOST") : List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"guest", "host"})
  void haveTheNamesOfTheReferenceOnAarch64(String form) {
    Assumptions.assumeTrue(Compiler.CLANG.isInstalled(), "clang is not installed");
    Compiler.CLANG.check(
        "c",
        "c11",
        Sources.TESTS.resolve("public_names.c"),
        form.equals("host")
            ? List.of("--target=aarch64-linux-gnu", "-DHVT_HOST")
            : List.of("--target=aarch64-linux-gnu"));
  }

  @ParameterizedTest
  @EnumSource
  void refuseMoreEntriesThanAHandleSetHasBits(Compiler compiler) throws IOException {
    Assumptions.assumeTrue(compiler.isInstalled(), () -> compiler + " is not installed");
    Path source = Built.scratch("headers").resolve("entries-" + compiler + ".c");
    Files.writeString(source, "#define MFT_ENTRIES 65\n#include <mft_abi.h>\n");
    AssertionError refused =
        assertThrows(AssertionError.class, () -> compiler.check("c", "c11", source, List.of()));
    assertTrue(refused.toString().contains("MFT_ENTRIES is not in 1..64"), refused::toString);
  }

  private static void check(Compiler compiler, String language, String standard, String header)
      throws IOException {
    Assumptions.assumeTrue(compiler.isInstalled(), () -> compiler + " is not installed");
    Path source = Built.scratch("headers").resolve(standard + "-" + header + "-" + compiler + ".c");
    Files.writeString(source, "#include <%1$s>\n#include <%1$s>\n".formatted(header));
    compiler.check(language, standard, source, List.of());
  }
}
