package dev.solo5.toolchain.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What builds ask a compiler before they use it: the answers are the wrapped compiler's. */
final class PassThroughCompilerTest {
  @TempDir Path work;

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void answersOfTheCompilerAreItsOwn(String compiler) throws Exception {
    TestSdk sdk = TestSdk.of(compiler);
    for (String question :
        List.of(
            "-dumpmachine",
            "-dumpversion",
            "--version",
            "-print-prog-name=ld",
            "-print-search-dirs",
            "-print-multi-os-directory",
            "-print-file-name=include")) {
      Ran own = Ran.in(work, compiler, question);
      Ran wrapped = Ran.in(work, sdk.cc(), question);
      assertEquals(own.out(), wrapped.out(), question);
      assertEquals(own.status(), wrapped.status(), question);
    }
    assertEquals(Ran.in(work, sdk.recorded("compiler"), "-v"), Ran.in(work, sdk.cc(), "-v"));
    for (String unknown : List.of("-V", "-qversion", "-version")) {
      assertNotEquals(0, Ran.in(work, sdk.cc(), unknown).status(), unknown);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void refusesToDoNothing(String compiler) throws Exception {
    TestSdk sdk = TestSdk.of(compiler);
    String name = sdk.cc().getFileName().toString();
    assertEquals(
        new Ran(1, name + ": No input files. Compilation terminated.\n", ""),
        Ran.in(work, sdk.cc()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void linkerAndObjcopyAnswer(String compiler) throws Exception {
    TestSdk sdk = TestSdk.of(compiler);
    String linker = compiler.equals("gcc") ? "ld" : "ld.lld";
    for (String question : List.of("-v", "--version", "--help")) {
      Ran ran = Ran.in(work, sdk.ld(), question).succeeded();
      assertEquals(firstWord(Ran.in(work, linker, question).out()), firstWord(ran.out()), question);
    }
    String objcopy = compiler.equals("gcc") ? "objcopy" : "llvm-objcopy";
    assertEquals(Ran.in(work, objcopy, "--version"), Ran.in(work, sdk.objcopy(), "--version"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void objcopyKeepsWhatAWildcardSays(String compiler) throws Exception {
    TestSdk sdk = TestSdk.of(compiler);
    TestSdk.write(work.resolve("a.c"), "int keep_a, keep_b, hide;\n");
    Ran.in(work, sdk.cc(), "-c", "a.c").silent();
    Ran.in(work, sdk.objcopy(), "-w", "-G", "keep_*", "a.o", "b o").silent();
    assertEquals(List.of("keep_a", "keep_b"), Symbols.global(work, "b o"));
    assertTrue(Ran.in(work, sdk.objcopy(), "nothing", "c.o").status() != 0);
  }

  private static String firstWord(String text) {
    return text.substring(0, text.indexOf(' '));
  }
}
