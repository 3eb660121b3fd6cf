package dev.solo5.toolchain.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compiler of an SDK when it does not link. */
final class CompileCompilerTest {
  @TempDir Path work;

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void compilesSourcesOfEachKind(String compiler) throws Exception {
    TestSdk sdk = TestSdk.of(compiler);
    TestSdk.write(work.resolve("a b.c"), "int f(void) { return 1; }\n");
    TestSdk.write(work.resolve("pre.S"), "#define NAME g\n.globl NAME\nNAME: ret\n");
    TestSdk.write(work.resolve("plain.s"), ".globl h\nh: ret\n");
    for (String source : List.of("a b.c", "pre.S", "plain.s")) {
      Ran.in(work, sdk.cc(), "-c", source, "-o", source + ".o").silent();
      assertTrue(Files.size(work.resolve(source + ".o")) > 0);
    }
    Ran.in(work, sdk.cc(), "-S", "a b.c", "-o", "a.s").silent();
    assertTrue(Files.readString(work.resolve("a.s")).contains("f:"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void takesTheFlagsThatBuildsUse(String compiler) throws Exception {
    TestSdk sdk = TestSdk.of(compiler);
    TestSdk.write(work.resolve("a.c"), "int f(int x) { return x + INCLUDED; }\n");
    TestSdk.write(work.resolve("included.h"), "#define INCLUDED 1\n");
    Ran.in(
            work,
            sdk.cc(),
            "-m64",
            "-fPIC",
            "-std=c99",
            "-pthread",
            "-ffunction-sections",
            "-fexcess-precision=standard",
            "-maes",
            "-mssse3",
            "-mpclmul",
            "-mrdrnd",
            "-mrdseed",
            "-include",
            "included.h",
            "-z",
            "now",
            "-O2",
            "-g",
            "-c",
            "a.c")
        .succeeded();
    Ran.in(
            work,
            sdk.cc(),
            "-std=gnu11",
            "-mgeneral-regs-only",
            "-DINCLUDED=2",
            "-c",
            "a.c",
            "-o",
            "b.o")
        .silent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void preprocesses(String compiler) throws Exception {
    TestSdk sdk = TestSdk.of(compiler);
    TestSdk.write(work.resolve("a.c"), "#define X 41\nint x = X + 1;\n");
    assertTrue(Ran.in(work, sdk.cc(), "-E", "a.c").succeeded().out().contains("int x = 41 + 1;"));
    assertEquals("int x = 41 + 1;", preprocessed(sdk, "-E", "-P", "a.c").strip());
    String macros = preprocessed(sdk, "-dM", "-E", "-");
    assertTrue(macros.contains("#define __STDC_HOSTED__ 0\n"), macros);
    assertTrue(macros.contains("#define __linux__ 1\n"), macros);
    assertTrue(macros.contains("#define __SSP_STRONG__ "), macros);
  }

  private String preprocessed(TestSdk sdk, String... arguments) throws Exception {
    List<Object> command = new ArrayList<>(List.of(sdk.cc()));
    command.addAll(List.of(arguments));
    return Ran.in(work, command.toArray()).succeeded().out();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void findsFreestandingHeadersAndNoOthers(String compiler) throws Exception {
    TestSdk sdk = TestSdk.of(compiler);
    for (String header :
        List.of(
            "solo5.h",
            "mft_abi.h",
            "elf_abi.h",
            "hvt_abi.h",
            "spt_abi.h",
            "stddef.h",
            "stdint.h",
            "stdbool.h",
            "stdarg.h",
            "stdalign.h",
            "stdatomic.h",
            "stdnoreturn.h",
            "float.h",
            "iso646.h",
            "unwind.h",
            "limits.h",
            "cpuid.h")) {
      TestSdk.write(work.resolve("a.c"), "#include <" + header + ">\n");
      Ran.in(work, sdk.cc(), "-Wall", "-c", "a.c").silent();
    }
    for (String header : List.of("stdio.h", "string.h", "stdlib.h", "assert.h", "errno.h")) {
      TestSdk.write(work.resolve("a.c"), "#include <" + header + ">\n");
      Ran ran = Ran.in(work, sdk.cc(), "-c", "a.c");
      assertNotEquals(0, ran.status(), header);
      assertTrue(ran.err().contains(header), ran.err());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void intrinsicsOfTheProcessorAreThere(String compiler) throws Exception {
    TestSdk sdk = TestSdk.of(compiler);
    TestSdk.write(
        work.resolve("a.c"),
        "#include <emmintrin.h>\n__m128i f(__m128i a) { return _mm_add_epi32(a, a); }\n");
    // They include headers of a C library, which whoever uses them brings along.
    TestSdk.write(work.resolve("libc/stdlib.h"), "#include <stddef.h>\n");
    TestSdk.write(work.resolve("libc/errno.h"), "");
    Ran.in(work, sdk.cc(), "-I", "libc", "-c", "a.c").succeeded();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void headersOfTheUserComeFirst(String compiler) throws Exception {
    TestSdk sdk = TestSdk.of(compiler);
    TestSdk.write(work.resolve("own/stddef.h"), "#define OWN_STDDEF 1\n");
    TestSdk.write(work.resolve("a.c"), "#include <stddef.h>\nint x = OWN_STDDEF;\n");
    Ran.in(work, sdk.cc(), "-I", "own", "-c", "a.c").silent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void headersOfVectorInstructionsAreThere(String compiler) throws Exception {
    TestSdk sdk = TestSdk.of(compiler);
    TestSdk.write(
        work.resolve("a.c"),
        """
        #if __x86_64__
        #include <immintrin.h>
        #include <mm_malloc.h>
        #else
        #include <arm_neon.h>
        #endif
        """);
    Ran.in(work, sdk.cc(), "-c", "a.c").silent();
  }

  /** Wherever a C library puts its limits.h, the SDK's own must not hide it. */
  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void limitsOfTheUserAreFound(String compiler) throws Exception {
    TestSdk sdk = TestSdk.of(compiler);
    TestSdk.write(work.resolve("own/limits.h"), "#define PATH_MAX 77\n");
    TestSdk.write(
        work.resolve("a.c"), "#include <limits.h>\n_Static_assert(PATH_MAX == 77, \"\");\n");
    Ran.in(work, sdk.cc(), "-I", "own", "-c", "a.c").silent();
    Ran.in(work, sdk.cc(), "-isystem", "own", "-c", "a.c").silent();
    if (compiler.equals("gcc")) {
      // clang's own asks for none behind it when there is no C library.
      Ran.in(work, sdk.cc(), "-idirafter", "own", "-c", "a.c").silent();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void guardsStacksByAVariable(String compiler) throws Exception {
    TestSdk sdk = TestSdk.of(compiler);
    TestSdk.write(work.resolve("a.c"), "void g(char *);\nvoid f(void) { char b[64]; g(b); }\n");
    Ran.in(work, sdk.cc(), "-O1", "-S", "a.c").silent();
    String assembly = Files.readString(work.resolve("a.s"));
    assertTrue(assembly.contains("__stack_chk_guard"), assembly);
    assertFalse(assembly.contains("%fs:"), assembly);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void passesArgumentsUnchanged(String compiler) throws Exception {
    TestSdk sdk = TestSdk.of(compiler);
    TestSdk.write(work.resolve("a.c"), "const char *s = TEXT;\n");
    String text = "\"  $(x) `y` ' * ? ~ ; & | < > # ! %s {a,b} [c]  \"";
    String out =
        Ran.in(work, sdk.cc(), "-E", "-P", "-DTEXT=" + text, "-DEMPTY=", "a.c").succeeded().out();
    assertEquals("const char *s = " + text + ";", out.strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void showsTheCommandWhenAsked(String compiler) throws Exception {
    TestSdk sdk = TestSdk.of(compiler);
    TestSdk.write(work.resolve("a.c"), "int x;\n");
    Ran traced = Ran.in(work, Map.of("__V", "1"), sdk.cc(), "-c", "a.c").succeeded();
    assertTrue(traced.err().lines().allMatch(line -> line.startsWith("+ ")), traced.err());
    assertTrue(traced.err().endsWith("-ffreestanding -fstack-protector-strong -c a.c\n"));
    Ran.in(work, Map.of("__V", ""), sdk.cc(), "-c", "a.c").silent();
  }
}
