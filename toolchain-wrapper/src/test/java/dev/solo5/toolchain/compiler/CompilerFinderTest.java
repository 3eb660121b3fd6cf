package dev.solo5.toolchain.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.elf.Machine;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem;
import dev.solo5.toolchain.problem.ToolchainProblem.CompilerNotFound;
import dev.solo5.toolchain.problem.ToolchainProblem.CompilerNotFound.Rejected;
import dev.solo5.toolchain.problem.ToolchainProblem.ToolNotFound;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.process.Command;
import dev.solo5.toolchain.process.Finished;
import dev.solo5.toolchain.store.ContentStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding compilers among programs whose answers the test makes up. */
final class CompilerFinderTest {
  private static final String GCC_12 = "#define __GNUC__ 12\n#define __x86_64__ 1\n";
  private static final String CLANG_14 = "#define __GNUC__ 4\n#define __clang_major__ 14\n";

  private static final List<String> TOOLS =
      List.of("ld", "ld.lld", "objcopy", "llvm-objcopy", "ar", "gcc-ar", "llvm-ar", "cc1", "as");

  private final Map<String, String> answers = new HashMap<>();
  private int started;
  @TempDir Path temporary;
  private Path programs;

  @BeforeEach
  void makeDirectory() throws IOException {
    programs = Files.createDirectory(temporary.resolve("bin"));
  }

  private Path program(String name) throws IOException {
    Path file = Files.writeString(programs.resolve(name), name);
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("can't make " + file + " executable");
    }
    return file;
  }

  /** A compiler that answers as GCC and clang do. */
  private void compiler(String name, String macros, String triple) throws IOException {
    program(name);
    answers.put(name + " -E -dM -x c /dev/null", macros);
    answers.put(name + " -dumpmachine", triple + "\n");
    answers.put(name + " --version", name + " of the test\nmore\n");
    answers.put(name + " -print-file-name=include", programs + "\n");
    for (String tool : TOOLS) {
      answers.put(name + " -print-prog-name=" + tool, tool + "\n");
    }
  }

  private Finished answer(Command command) {
    started++;
    String line = command.program().getFileName() + " " + String.join(" ", command.arguments());
    return answers.containsKey(line)
        ? new Finished(0, answers.get(line))
        : new Finished(1, "what? " + line + "\n");
  }

  private Compiler find(Optional<String> requested) throws Exception {
    var host =
        new BuildHost(
            Map.of("PATH", "relative:" + temporary.resolve("nothing") + ":" + programs),
            this::answer,
            InstantSource.system(),
            1);
    return new CompilerFinder(host, ContentStore.open(temporary.resolve("cache"))).find(requested);
  }

  private ToolchainProblem failure(String requested) {
    return assertThrows(ToolchainException.class, () -> find(Optional.of(requested))).problem();
  }

  @Test
  void nothingFoundSaysWhatAndWhere() {
    var thrown = assertThrows(ToolchainException.class, () -> find(Optional.empty()));
    assertEquals(
        new CompilerNotFound(
            List.of(
                new Rejected("cc", "not found"),
                new Rejected("gcc", "not found"),
                new Rejected("clang", "not found")),
            List.of(temporary.resolve("nothing"), programs)),
        thrown.problem());
  }

  @Test
  void firstThatWorksIsTaken() throws Exception {
    program("ld");
    program("objcopy");
    program("ar");
    program("cc");
    compiler("gcc", GCC_12, "x86_64-linux-gnu");
    Compiler found = find(Optional.empty());
    assertEquals(programs.resolve("gcc"), found.path());
    assertEquals(CompilerKind.GCC, found.kind());
    assertEquals(12, found.majorVersion());
    assertEquals("gcc of the test", found.version());
    assertEquals(Machine.X86_64, found.architecture());
    assertEquals(programs.resolve("ld"), found.linker());
  }

  @Test
  void clangPrefersItsOwnTools() throws Exception {
    program("ld");
    program("objcopy");
    program("ar");
    compiler("clang", CLANG_14, "x86_64-pc-linux-gnu");
    assertEquals(programs.resolve("ld"), find(Optional.of("clang")).linker());
    program("ld.lld");
    program("llvm-objcopy");
    Files.writeString(programs.resolve("clang"), "another clang");
    Compiler found = find(Optional.of("clang"));
    assertEquals(CompilerKind.CLANG, found.kind());
    assertEquals(programs.resolve("ld.lld"), found.linker());
    assertEquals(programs.resolve("llvm-objcopy"), found.objcopy());
  }

  @Test
  void missingLinkerIsSaid() throws Exception {
    compiler("gcc", GCC_12, "x86_64-linux-gnu");
    assertEquals(List.of("ld"), assertInstanceOf(ToolNotFound.class, failure("gcc")).names());
  }

  @Test
  void otherProgramsAreRejected() throws Exception {
    program("tcc");
    compiler("old", "#define __GNUC__ 8\n", "x86_64-linux-gnu");
    compiler("riscv", GCC_12, "riscv64-linux-gnu");
    compiler("other", "#define __OTHERC__ 1\n", "x86_64-linux-gnu");
    assertRejected(
        "-E -dM -x c /dev/null ended with status 1: what? tcc -E -dM -x c /dev/null", "tcc");
    assertRejected("GCC 8, expected at least 9", "old");
    assertRejected("builds for riscv64-linux-gnu, which Solo5 does not know", "riscv");
    assertRejected("neither GCC nor clang", "other");
  }

  private void assertRejected(String reason, String program) {
    var problem = assertInstanceOf(CompilerNotFound.class, failure(program));
    assertEquals(
        List.of(new Rejected(programs.resolve(program).toString(), reason)), problem.rejected());
  }

  @Test
  void pathIsTakenAsItIs() throws Exception {
    program("ld");
    program("objcopy");
    program("ar");
    compiler("my gcc", GCC_12, "x86_64-linux-gnu");
    Path path = programs.resolve("my gcc");
    assertEquals(path, find(Optional.of(path.toString())).path());
    Path plain = Files.writeString(temporary.resolve("plain"), "");
    assertEquals(
        List.of(new Rejected(plain.toString(), "not executable")),
        assertInstanceOf(CompilerNotFound.class, failure(plain.toString())).rejected());
  }

  @Test
  void answersAreKeptUntilAProgramChanges() throws Exception {
    program("ld");
    program("objcopy");
    program("ar");
    compiler("gcc", GCC_12, "x86_64-linux-gnu");
    Compiler first = find(Optional.of("gcc"));
    started = 0;
    assertEquals(first, find(Optional.of("gcc")));
    assertEquals(0, started, "processes started");
    Files.writeString(programs.resolve("ld"), "another linker");
    assertNotEquals(first.identity(), find(Optional.of("gcc")).identity());
  }
}
