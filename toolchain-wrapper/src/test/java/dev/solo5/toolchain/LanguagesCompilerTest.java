package dev.solo5.toolchain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Target;
import dev.solo5.toolchain.LinkOptions.Constructors;
import dev.solo5.toolchain.linkmap.LinkMap;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.CxxCompilerNotFound;
import dev.solo5.toolchain.problem.ToolchainProblem.LinkFailed;
import dev.solo5.toolchain.process.BuildHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** C, C++ and assembly in one program, each with flags of its own. */
final class LanguagesCompilerTest {
  private static final String CXX =
      """
      #include <cstdint>
      #include <new>
      #include <type_traits>
      #include <solo5.h>
      #include "answer.h"
      struct Shape { virtual ~Shape() = default; virtual int area() const = 0; };
      struct Square final : Shape { int area() const override { return answer(); } };
      struct Global { Global(); ~Global(); int seen; };
      Global::Global() : seen(answer()) {}
      Global::~Global() { seen = 0; }
      static Global global;
      static int once() { static Global local; return local.seen; }
      int solo5_app_main(const solo5_start_info *)
      {
          alignas(Square) unsigned char room[sizeof(Square)];
          const Shape *shape = new (room) Square;
          return shape->area() + global.seen + once() + IN_CXX;
      }
      """;

  @TempDir Path temporary;

  private Project project(String compiler) throws Exception {
    Project project = Project.in(temporary.resolve("p"), compiler);
    project.targets = Set.of(Target.SPT);
    project.compile =
        CompileOptions.NONE
            .withCFlags(List.of("-DIN_C=1"))
            .withCxxFlags(List.of("-DIN_CXX=2"))
            .withAssemblerFlags(List.of("-DIN_ASSEMBLY=3"));
    return project
        .write("src/answer.h", "extern \"C\" int answer(void);\n")
        .write("src/answer.c", "int more(void);\nint answer(void) { return IN_C + more(); }\n")
        .write(
            "src/more.S",
            ".globl more\nmore: mov $IN_ASSEMBLY, %eax\n ret\n.section .note.GNU-stack\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void threeLanguagesMakeOneProgram(String compiler) throws Exception {
    Project project = project(compiler).write("src/main.cc", CXX);
    Project.require(compiler.equals("gcc") ? "g++" : "clang++");
    BuildResult result = project.build();
    assertEquals(List.of(3, 1), List.of(result.compiled(), result.linked()));
    assertTrue(project.build().wasUpToDate());

    project.compile = project.compile.withCxxFlags(List.of("-DIN_CXX=4"));
    assertEquals(1, project.build().compiled(), "the source in C++");
    project.compile = project.compile.withAssemblerFlags(List.of("-DIN_ASSEMBLY=4"));
    assertEquals(1, project.build().compiled(), "the source in assembly");
  }

  @Test
  void flagsOfSomeSourcesCompileTheseAgain() throws Exception {
    Project project = project("gcc").write("src/main.c", Project.HELLO);
    project.write("src/twin.c", "int twin = 1;\n");
    assertEquals(4, project.build().compiled());
    var flags = new SourceFlags(Set.of(project.path("src/twin.c")), List.of("-Os"));
    project.compile = project.compile.withSourceFlags(List.of(flags));
    assertEquals(1, project.build().compiled());
    assertTrue(project.build().wasUpToDate());
  }

  @ParameterizedTest
  @ValueSource(strings = {".cc", ".cpp", ".cxx", ".C"})
  void suffixesOfCxx(String suffix) throws Exception {
    Project.require("g++");
    Project project =
        Project.in(temporary.resolve("p"), "gcc").write("src/main" + suffix, "bool b;\n");
    project.targets = Set.of(Target.STUB);
    assertEquals(1, project.build().compiled());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void constructorsAreCalledOnlyWhereThereAreAny(String compiler) throws Exception {
    Project project = Project.in(temporary.resolve("p"), compiler);
    project.targets = Set.of(Target.SPT);
    project.write("src/main.c", Project.HELLO);
    Path plain = project.build().binaries().get(Target.SPT);
    byte[] without = Files.readAllBytes(plain);
    assertFalse(wrapped(project));

    project.write(
        "src/early.c", "volatile int n;\n__attribute__((constructor)) void f(void) { n = 1; }\n");
    project.build();
    assertTrue(wrapped(project));
    assertTrue(project.build().wasUpToDate());

    project.link = project.link.withConstructors(Constructors.LEAVE);
    project.build();
    assertFalse(wrapped(project));

    project.link = LinkOptions.NONE;
    project.build();
    Files.delete(project.path("src/early.c"));
    project.build();
    assertArrayEquals(without, Files.readAllBytes(plain));
  }

  private static boolean wrapped(Project project) throws Exception {
    return LinkMap.read(project.path("target/objects/app/app.spt.map")).pieces().stream()
        .anyMatch(piece -> piece.origin().endsWith("/constructors.o"));
  }

  @Test
  void missingHeapIsNamed() throws Exception {
    Project.require("g++");
    Project project = project("gcc");
    project.write(
        "src/main.cc",
        """
        #include <solo5.h>
        int solo5_app_main(const solo5_start_info *) { return *new int; }
        """);
    var thrown = assertThrows(ToolchainException.class, project::build);
    var failed = assertInstanceOf(LinkFailed.class, thrown.problem());
    assertEquals(List.of("operator new(unsigned long)"), failed.undefinedSymbols());
    Diagnostic error = failed.diagnostics().getFirst();
    assertEquals(Optional.of(project.path("src/main.cc")), error.file());
    assertEquals(2, error.line());
  }

  @Test
  void missingCxxCompilerIsNamed() throws Exception {
    Project.require("gcc");
    Path programs = Files.createDirectories(temporary.resolve("bin"));
    for (String program : List.of("gcc", "as", "ld", "objcopy", "ar")) {
      Path original =
          BuildHost.system().searchPath().stream()
              .map(entry -> entry.resolve(program))
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow();
      Files.createSymbolicLink(programs.resolve(program), original);
    }
    BuildHost system = BuildHost.system();
    var host =
        new BuildHost(Map.of("PATH", programs.toString()), system.processes(), system.clock(), 1);
    Path cache = temporary.resolve("cache");
    var request = new ToolchainRequest(Optional.of("gcc"), Optional.of(cache), cache);
    Toolchain toolchain = Toolchain.find(request, host);
    var thrown = assertThrows(ToolchainException.class, toolchain::cxxCompiler);
    var problem = assertInstanceOf(CxxCompilerNotFound.class, thrown.problem());
    assertEquals("GCC", problem.family());
    assertTrue(
        problem.rejected().stream().anyMatch(one -> one.candidate().equals("g++")),
        problem.message());
  }

  @Test
  void cxxCompilerOfAnotherFamilyIsRefused() throws Exception {
    Project.require("gcc");
    Project.require("clang++");
    Path cache = Project.CACHE;
    var request =
        new ToolchainRequest(Optional.of("gcc"), Optional.of("clang++"), Optional.of(cache), cache);
    Toolchain toolchain = Toolchain.find(request, BuildHost.system());
    var thrown = assertThrows(ToolchainException.class, toolchain::cxxCompiler);
    assertTrue(thrown.problem().message().contains("clang"), thrown.problem().message());
  }
}
