package dev.solo5.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Target;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.process.Command;
import dev.solo5.toolchain.process.Finished;
import dev.solo5.toolchain.process.SystemProcesses;
import dev.solo5.toolchain.store.DirectoryTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the compiler, the assembler or the linker reads, or would have read had it been there,
 * is an input; so is whatever decided the command line. A table with a row for each kind: after the
 * change, the build does what is due, and what it makes is what an empty directory would give.
 */
final class StaleCompilerTest {
  private static final String HELLO = Project.HELLO;

  @TempDir Path temporary;

  /** Something done to a project. */
  private interface Step {
    void to(Project project) throws Exception;
  }

  /**
   * A kind of input.
   *
   * @param prepare writes the project and sets its options
   * @param change what is done to it then
   * @param compiled how many sources are to be compiled for it, -1 for any number
   * @param linked how many targets are to be linked
   */
  private record Row(
      String name, String compiler, Step prepare, Step change, int compiled, int linked) {}

  private static Row row(
      String name, String compiler, Step prepare, Step change, int compiled, int linked) {
    return new Row(compiler + ": " + name, compiler, prepare, change, compiled, linked);
  }

  @TestFactory
  Stream<DynamicTest> everythingReadIsAnInput() {
    return Stream.of("gcc", "clang")
        .flatMap(compiler -> Stream.of(texts(compiler), absent(compiler), flags(compiler)))
        .flatMap(List::stream)
        .map(row -> DynamicTest.dynamicTest(row.name(), () -> check(row)));
  }

  private void check(Row row) throws Exception {
    Path directory = Files.createTempDirectory(temporary, "row");
    Project project = Project.in(directory.resolve("p"), row.compiler());
    project.targets = Set.of(Target.SPT);
    project.write("src/main.c", HELLO);
    row.prepare().to(project);
    project.build();
    byte[] before = Files.readAllBytes(project.path("target/app.spt"));
    BuildResult idle = project.build();
    assertEquals(List.of(0, 0), List.of(idle.compiled(), idle.linked()), "nothing changed");
    row.change().to(project);
    BuildResult result = project.build();
    assertEquals(
        List.of(row.compiled(), row.linked()),
        List.of(result.compiled(), result.linked()),
        "sources compiled and targets linked");
    byte[] after = Files.readAllBytes(project.path("target/app.spt"));
    if (row.linked() > 0) {
      assertNotEquals(Arrays.hashCode(before), Arrays.hashCode(after));
    }
    BuildResult then = project.build();
    assertEquals(List.of(0, 0), List.of(then.compiled(), then.linked()), "up to date again");
    project.buildDirectory = project.path("target");
    deleteTree(project.path("target"));
    project.build();
    assertEquals(
        HexFormat.of().formatHex(Files.readAllBytes(project.path("target/app.spt"))),
        HexFormat.of().formatHex(after),
        "what an empty directory gives");
  }

  private static void deleteTree(Path directory) throws IOException {
    DirectoryTrees.delete(directory);
  }

  /** Replaces a file as {@code cp -p} and rsync do: same size, same time, same inode. */
  private static void replace(Project project, String name, String text) throws Exception {
    Path file = project.path(name);
    FileTime time = Files.getLastModifiedTime(file);
    assertEquals(Files.size(file), text.length(), "the size is to stay the same");
    // A program can't be saved twice within a tick of the file system's clock and be noticed by
    // stamps alone; what is this young is read by the build.
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, time);
  }

  private static List<Row> texts(String compiler) {
    return List.of(
        row(
            "source of the same size and time",
            compiler,
            project -> old(project, "src/one.c", "int one(void) { return 1; }\n"),
            project -> replace(project, "src/one.c", "int one(void) { return 2; }\n"),
            1,
            1),
        row(
            "header of the same size and time",
            compiler,
            project -> {
              old(project, "src/n.h", "#define N 1\n");
              project.write("src/one.c", "#include \"n.h\"\nint one = N;\n");
            },
            project -> replace(project, "src/n.h", "#define N 2\n"),
            1,
            1),
        row(
            "header dated in the future",
            compiler,
            project -> {
              project.write("src/n.h", "#define N 1\n");
              future(project.path("src/n.h"));
              project.write("src/one.c", "#include \"n.h\"\nint one = N;\n");
              future(project.path("src/one.c"));
            },
            project -> replace(project, "src/n.h", "#define N 2\n"),
            1,
            1),
        row(
            ".incbin in C",
            compiler,
            project -> {
              old(project, "src/blob.bin", "one");
              project.write(
                  "src/b.c", "__asm__(\".data; .incbin \\\"src/blob.bin\\\"; .text\");\n");
            },
            project -> replace(project, "src/blob.bin", "two"),
            1,
            1),
        row(
            ".incbin by a macro of a header",
            compiler,
            project -> {
              old(project, "src/blob.bin", "one");
              project.write(
                  "src/take.h",
                  "#define TAKE(f) __asm__(\".data; .\" \"incbin \\\"\" f \"\\\"; .text\")\n");
              project.write("src/b.c", "#include \"take.h\"\nTAKE(\"src/\" \"blob.bin\");\n");
            },
            project -> replace(project, "src/blob.bin", "two"),
            1,
            1),
        row(
            ".incbin in assembly, along -I",
            compiler,
            project -> {
              old(project, "inc/blob.bin", "one");
              project.compile =
                  project.compile.withIncludeDirectories(List.of(project.path("inc")));
              project.write("src/b.S", ".data\n.incbin \"blob.bin\"\n");
            },
            project -> replace(project, "inc/blob.bin", "two"),
            1,
            1),
        row(
            ".incbin in assembly that is not preprocessed",
            compiler,
            project -> {
              old(project, "src/blob.bin", "one");
              project.write("src/b.s", ".data\n.incbin \"src/blob.bin\"\n");
            },
            project -> replace(project, "src/blob.bin", "two"),
            1,
            1),
        row(
            ".include in assembly, and what that takes in",
            compiler,
            project -> {
              old(project, "src/blob.bin", "one");
              project.write("src/more.inc", ".incbin \"src/blob.bin\"\n");
              project.write("src/b.S", ".data\n.include \"src/more.inc\"\n");
            },
            project -> replace(project, "src/blob.bin", "two"),
            1,
            1),
        row(
            ".incbin with link-time optimisation",
            compiler,
            project -> {
              old(project, "src/blob.bin", "one");
              project.compile = project.compile.withLto(true);
              project.write(
                  "src/b.c", "__asm__(\".data; .incbin \\\"src/blob.bin\\\"; .text\");\n");
            },
            project -> replace(project, "src/blob.bin", "two"),
            1,
            1),
        row(
            "header that another directory's header names",
            compiler,
            project -> {
              project.write("a/outer.h", "#include \"../b/n.h\"\n");
              old(project, "b/n.h", "#define N 1\n");
              project.write("src/one.c", "#include \"../a/outer.h\"\nint one = N;\n");
            },
            project -> replace(project, "b/n.h", "#define N 2\n"),
            1,
            1));
  }

  private static List<Row> absent(String compiler) {
    return List.of(
        row(
            "header newly put earlier on the include path",
            compiler,
            project -> {
              project.write("second/n.h", "#define N 1\n");
              project.write("src/one.c", "#include <n.h>\nint one = N;\n");
              project.compile =
                  project.compile.withIncludeDirectories(
                      List.of(project.path("first"), project.path("second")));
            },
            project -> project.write("first/n.h", "#define N 2\n"),
            1,
            1),
        row(
            "header newly put before the compiler's own",
            compiler,
            project -> {
              project.write(
                  "src/one.c",
                  "#include <stdnoreturn.h>\n#ifndef N\n#define N 1\n#endif\nint one = N;\n");
              project.compile =
                  project.compile.withIncludeDirectories(List.of(project.path("first")));
            },
            project -> project.write("first/stdnoreturn.h", "#define N 2\n"),
            1,
            1),
        row(
            "header newly put into a directory of -iquote or -isystem",
            compiler,
            project -> {
              project.write("second/n.h", "#define N 1\n");
              project.write("src/one.c", "#include \"n.h\"\nint one = N;\n");
              project.compile =
                  project.compile.withCFlags(List.of("-iquote", "quoted", "-isystem", "second"));
            },
            project -> project.write("quoted/n.h", "#define N 2\n"),
            1,
            1),
        row(
            "header newly put beside the header that names it",
            compiler,
            project -> {
              project.write("lib/n.h", "#define N 1\n");
              project.write("api/outer.h", "#include \"n.h\"\n");
              project.write("src/one.c", "#include \"../api/outer.h\"\nint one = N;\n");
              project.compile =
                  project.compile.withIncludeDirectories(List.of(project.path("lib")));
            },
            project -> project.write("api/n.h", "#define N 2\n"),
            1,
            1),
        row(
            "__has_include of a header that comes",
            compiler,
            project ->
                project.write(
                    "src/one.c",
                    "#if __has_include(\"conf.h\")\nint one = 2;\n#else\nint one = 1;\n#endif\n"),
            project -> project.write("src/conf.h", ""),
            1,
            1),
        row(
            "__has_include of a header that goes, by a macro",
            compiler,
            project -> {
              project.write("src/conf.h", "");
              project.write(
                  "src/one.c",
                  """
                  #define CONF "conf.h"
                  #if __has_include(CONF)
                  int one = 2;
                  #else
                  int one = 1;
                  #endif
                  """);
            },
            project -> Files.delete(project.path("src/conf.h")),
            1,
            1),
        row(
            "#include whose name a macro holds",
            compiler,
            project -> {
              project.write("second/n.h", "#define N 1\n");
              project.write("src/one.c", "#define H <n.h>\n#include H\nint one = N;\n");
              project.compile =
                  project.compile.withIncludeDirectories(
                      List.of(project.path("first"), project.path("second")));
            },
            project -> project.write("first/n.h", "#define N 2\n"),
            1,
            1),
        row(
            "file of .incbin newly put earlier",
            compiler,
            project -> {
              project.write("second/blob.bin", "one");
              project.write("src/b.S", ".data\n.incbin \"blob.bin\"\n");
              project.compile =
                  project.compile.withIncludeDirectories(
                      List.of(project.path("first"), project.path("second")));
            },
            project -> project.write("first/blob.bin", "two"),
            1,
            1),
        row(
            "library newly put earlier on -L",
            compiler,
            project -> {
              library(project, "second", 1);
              project.link =
                  project.link.withFlags(
                      List.of("-Lfirst", "-Wl,-L,second", "-Wl,-lthree", "-u", "three"));
            },
            project -> library(project, "first", 2),
            0,
            1));
  }

  private static List<Row> flags(String compiler) {
    return List.of(
        row(
            "header of -include",
            compiler,
            project -> {
              old(project, "forced.h", "#define N 1\n");
              project.write("src/one.c", "int one = N;\n");
              project.compile = project.compile.withCFlags(List.of("-include", "forced.h"));
            },
            project -> replace(project, "forced.h", "#define N 2\n"),
            2,
            1),
        row(
            "header of -include newly put where the compiler runs",
            compiler,
            project -> {
              project.write("inc/forced.h", "#define N 1\n");
              project.write("src/one.c", "int one = N;\n");
              project.compile =
                  project
                      .compile
                      .withIncludeDirectories(List.of(project.path("inc")))
                      .withCFlags(List.of("-include", "forced.h"));
            },
            project -> project.write("forced.h", "#define N 2\n"),
            2,
            1),
        row(
            "header of -imacros",
            compiler,
            project -> {
              old(project, "forced.h", "#define N 1\n");
              project.write("src/one.c", "int one = N;\n");
              project.compile = project.compile.withCFlags(List.of("-imacros", "forced.h"));
            },
            project -> replace(project, "forced.h", "#define N 2\n"),
            2,
            1),
        row(
            "response file of the compiler, and one in it",
            compiler,
            project -> {
              project.write("outer.rsp", "@inner.rsp\n");
              old(project, "inner.rsp", "-DN=1\n");
              project.write("src/one.c", "int one = N;\n");
              project.compile = project.compile.withCFlags(List.of("@outer.rsp"));
            },
            project -> replace(project, "inner.rsp", "-DN=2\n"),
            2,
            1),
        row(
            "header newly put into a directory that a response file names",
            compiler,
            project -> {
              project.write("flags.rsp", "-I\"first dir\" -I second\n");
              project.write("second/n.h", "#define N 1\n");
              project.write("src/one.c", "#include <n.h>\nint one = N;\n");
              project.compile = project.compile.withCFlags(List.of("@flags.rsp"));
            },
            project -> project.write("first dir/n.h", "#define N 2\n"),
            1,
            1),
        row(
            "flags of the linker in a response file",
            compiler,
            project -> {
              old(project, "link.rsp", "--defsym=n=1\n");
              project.link = project.link.withFlags(List.of("-Wl,@link.rsp"));
            },
            project -> replace(project, "link.rsp", "--defsym=n=2\n"),
            0,
            1),
        row(
            "script that the linker is given, and one that it includes",
            compiler,
            project -> {
              project.write("more.ld", "INCLUDE inner.ld\n");
              old(project, "inner.ld", "n = 1;\n");
              project.link = project.link.withFlags(List.of("more.ld"));
            },
            project -> replace(project, "inner.ld", "n = 2;\n"),
            0,
            1),
        row(
            "library that a script stands for",
            compiler,
            project -> {
              library(project, "lib", 1);
              project.write("src/libs.a", "INPUT(lib/libthree.a)\n");
              project.furtherInputs = List.of(project.path("src/libs.a"));
              project.write("src/use.c", "int three(void);\nint (*use)(void) = three;\n");
            },
            project -> library(project, "lib", 2),
            0,
            1),
        row(
            "members of a thin archive",
            compiler,
            project -> {
              library(project, "lib", 1);
              run(project, "ar", "rcTD", "lib/thin.a", "lib/three.o");
              project.furtherInputs = List.of(project.path("lib/thin.a"));
              project.write("src/use.c", "int three(void);\nint (*use)(void) = three;\n");
            },
            project -> library(project, "lib", 2),
            0,
            1));
  }

  private static void old(Project project, String name, String text) throws IOException {
    project.write(name, text);
    Files.setLastModifiedTime(project.path(name), FileTime.from(Instant.EPOCH));
  }

  private static void future(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plus(Duration.ofDays(400))));
  }

  private static void library(Project project, String directory, int number) throws Exception {
    project.write(directory + "/three.c", "int three(void) { return " + number + "; }\n");
    run(project, "gcc", "-c", directory + "/three.c", "-o", directory + "/three.o");
    Files.deleteIfExists(project.path(directory + "/libthree.a"));
    run(project, "ar", "rcD", directory + "/libthree.a", directory + "/three.o");
  }

  private static void run(Project project, String program, String... arguments) throws Exception {
    BuildHost host = BuildHost.system();
    Path path =
        host.searchPath().stream()
            .map(entry -> entry.resolve(program))
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow();
    Finished finished =
        host.processes().run(new Command(path, List.of(arguments), project.directory));
    assertTrue(finished.succeeded(), finished.output());
  }

  /** A clock that was set back, or one that is behind a file server's. */
  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void filesFromTheFutureAreCompiledOnce(String compiler) throws Exception {
    BuildHost system = BuildHost.system();
    InstantSource behind = InstantSource.fixed(Instant.now().minus(Duration.ofDays(2)));
    var host = new BuildHost(system.environment(), system.processes(), behind, 2);
    Project project = Project.in(temporary.resolve("p"), compiler, host);
    project.write("src/main.c", HELLO).write("src/n.h", "#define N 1\n");
    project.write("src/one.c", "#include \"n.h\"\nint one = N;\n");
    assertEquals(2, project.build().compiled());
    assertTrue(project.build().wasUpToDate());
    project.write("src/n.h", "#define N 2\n");
    assertEquals(1, project.build().compiled());
    assertTrue(project.build().wasUpToDate());
  }

  /** They would decide what is read, so they do not reach the compiler at all. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "CPATH",
        "C_INCLUDE_PATH",
        "CPLUS_INCLUDE_PATH",
        "LIBRARY_PATH",
        "COMPILER_PATH",
        "GCC_EXEC_PREFIX",
        "SOURCE_DATE_EPOCH",
        "LANG",
        "LC_ALL"
      })
  void environmentDecidesNothing(String variable) throws Exception {
    Project plain = withVariable("plain", Map.of());
    plain.build();
    byte[] expected = Files.readAllBytes(plain.path("target/app.spt"));
    Path other = Files.createDirectories(temporary.resolve("other"));
    Files.writeString(other.resolve("n.h"), "#define N 2\n");
    Project project = withVariable("p", Map.of(variable, other + "/"));
    project.build();
    assertEquals(
        HexFormat.of().formatHex(expected),
        HexFormat.of().formatHex(Files.readAllBytes(project.path("target/app.spt"))));
  }

  private Project withVariable(String name, Map<String, String> variables) throws Exception {
    Map<String, String> environment = new HashMap<>(BuildHost.system().environment());
    environment.putAll(variables);
    var host =
        new BuildHost(environment, new SystemProcesses(environment), InstantSource.system(), 2);
    Project project = Project.in(temporary.resolve(name).resolve("q"), "gcc", host);
    project.targets = Set.of(Target.SPT);
    project.write("src/main.c", HELLO).write("src/t.c", "const char *t = __DATE__ __TIME__;\n");
    String choose = "#if __has_include(<n.h>)\n#include <n.h>\n#else\n#define N 1\n#endif\n";
    project.write("src/one.c", choose + "int one = N;\n");
    return project.write("src/two.cc", choose + "int two = N;\n");
  }

  /** A compiler replaced in place: same name, size, time. */
  @Test
  void anotherCompilerInPlaceCompilesAll() throws Exception {
    Project.require("gcc");
    Path tool = temporary.resolve("mycc");
    Files.writeString(tool, "#!/bin/sh\nexec gcc -DN=1 \"$@\"\n");
    assertTrue(tool.toFile().setExecutable(true));
    Files.setLastModifiedTime(tool, FileTime.from(Instant.EPOCH));
    assertEquals(2, built(tool).compiled());
    assertTrue(built(tool).wasUpToDate());
    Files.writeString(tool, "#!/bin/sh\nexec gcc -DN=2 \"$@\"\n");
    Files.setLastModifiedTime(tool, FileTime.from(Instant.EPOCH));
    assertEquals(2, built(tool).compiled());
    assertTrue(built(tool).wasUpToDate());
  }

  private BuildResult built(Path compiler) throws Exception {
    Project project = project(compiler.toString(), BuildHost.system());
    project.write("src/main.c", HELLO).write("src/one.c", "int one = N;\n");
    return project.build();
  }

  private Project project(String compiler, BuildHost host) throws Exception {
    Project project = Project.in(temporary.resolve("p"), compiler, host);
    project.targets = Set.of(Target.SPT);
    return project;
  }

  /** A tool that the compiler would find first. */
  @Test
  void toolNewlyPutEarlierOnThePathIsFound() throws Exception {
    Path first = Files.createDirectories(temporary.resolve("first"));
    Map<String, String> environment = new HashMap<>(BuildHost.system().environment());
    environment.merge("PATH", first.toString(), (old, added) -> added + ":" + old);
    var host =
        new BuildHost(environment, new SystemProcesses(environment), InstantSource.system(), 2);
    project("gcc", host).write("src/main.c", HELLO).build();
    assertTrue(project("gcc", host).build().wasUpToDate());
    Path linker = project("gcc", host).toolchain.compiler().linker();
    Path wrapper = first.resolve("ld");
    Files.writeString(wrapper, "#!/bin/sh\nexec " + linker + " --defsym=put_earlier=1 \"$@\"\n");
    assertTrue(wrapper.toFile().setExecutable(true));
    assertEquals(wrapper, project("gcc", host).toolchain.compiler().linker());
    assertEquals(1, project("gcc", host).build().linked());
  }

  /** Variables that a compiler keeps, since it may not start without, are a part of the key. */
  @Test
  void variableOfTheLoaderCompilesAll() throws Exception {
    assertEquals(1, builtWith("LD_LIBRARY_PATH", "/nothing/here").compiled());
    assertTrue(builtWith("LD_LIBRARY_PATH", "/nothing/here").wasUpToDate());
    assertEquals(1, builtWith("LD_LIBRARY_PATH", "/nothing/there").compiled());
  }

  private BuildResult builtWith(String variable, String value) throws Exception {
    Map<String, String> environment = new HashMap<>(BuildHost.system().environment());
    environment.put(variable, value);
    var host =
        new BuildHost(environment, new SystemProcesses(environment), InstantSource.system(), 2);
    return project("gcc", host).write("src/main.c", HELLO).build();
  }
}
