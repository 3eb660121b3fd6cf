package dev.solo5.toolchain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Target;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.process.Command;
import dev.solo5.toolchain.process.Finished;
import dev.solo5.toolchain.process.ProcessStarter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is built again after which change. */
final class IncrementalCompilerTest {
  @TempDir Path temporary;

  private static void assertBuilt(int compiled, int linked, BuildResult result) {
    assertEquals(
        List.of(compiled, linked),
        List.of(result.compiled(), result.linked()),
        "sources compiled and targets linked");
  }

  private Project project(String compiler) throws Exception {
    return project(compiler, BuildHost.system());
  }

  private Project project(String compiler, BuildHost host) throws Exception {
    Project project = Project.in(temporary.resolve("p"), compiler, host);
    project.compile =
        project.compile.withIncludeDirectories(
            List.of(project.path("first"), project.path("second")));
    return project
        .write("second/number.h", "#define NUMBER 1\n")
        .write("src/main.c", Project.HELLO)
        .write("src/one.c", "#include <number.h>\nint one(void) { return NUMBER; }\n")
        .write("src/two.c", "int two(void) { return 2; }\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void buildsOnlyWhatChanged(String compiler) throws Exception {
    Project project = project(compiler);
    assertBuilt(3, 2, project.build());
    assertBuilt(0, 0, project.build());

    project.write("second/number.h", "#define NUMBER 2\n");
    assertBuilt(1, 2, project.build());

    project.write("src/two.c", "int two(void) { return 3; }\n");
    assertBuilt(1, 2, project.build());

    project.compile = project.compile.withCFlags(List.of("-O0"));
    assertBuilt(3, 2, project.build());

    project.link = project.link.withFlags(List.of("-Wl,-Map=" + "app.map"));
    assertBuilt(0, 2, project.build());
    assertBuilt(0, 0, project.build());
  }

  @Test
  void touchedFileIsNotCompiled() throws Exception {
    Project project = project("gcc");
    project.build();
    Files.setLastModifiedTime(project.path("src/one.c"), FileTime.from(Instant.EPOCH));
    Files.setLastModifiedTime(project.path("second/number.h"), FileTime.from(Instant.EPOCH));
    assertBuilt(0, 0, project.build());
  }

  @Test
  void sameSizeAndTimeIsNoticedByInode() throws Exception {
    Project project = project("gcc");
    Path source = project.path("src/two.c");
    Files.setLastModifiedTime(source, FileTime.from(Instant.EPOCH));
    project.build();
    project.write("fresh.c", "int two(void) { return 9; }\n");
    Files.setLastModifiedTime(project.path("fresh.c"), FileTime.from(Instant.EPOCH));
    Files.move(project.path("fresh.c"), source, StandardCopyOption.REPLACE_EXISTING);
    assertBuilt(1, 2, project.build());
  }

  @Test
  void changeThatCompilesToTheSameIsNotLinked() throws Exception {
    Project project = project("gcc");
    project.build();
    project.write("src/two.c", "int two(void) { return 2; } /* two */\n");
    assertBuilt(1, 0, project.build());
  }

  @Test
  void headerThatHidesAnotherIsNoticed() throws Exception {
    Project project = project("gcc");
    project.build();
    project.write("first/number.h", "#define NUMBER 3\n");
    assertBuilt(1, 2, project.build());
    Files.delete(project.path("first/number.h"));
    assertBuilt(1, 2, project.build());
  }

  @ParameterizedTest
  @CsvSource({"gcc, a $b#c=é\\d.h", "clang, a $b#c=é d.h"})
  void headerWithAnOddNameIsNoticed(String compiler, String header) throws Exception {
    Project project = project(compiler);
    project.write("src/" + header, "#define ODD 1\n");
    project.write("src/odd file.c", "#include \"" + header + "\"\nint odd = ODD;\n");
    assertBuilt(4, 2, project.build());
    assertBuilt(0, 0, project.build());
    project.write("src/" + header, "#define ODD 2\n");
    assertBuilt(1, 2, project.build());
  }

  /** clang writes a slash for a backslash in depfiles: what it read is not known. */
  @Test
  void sourceWhoseHeaderIsNotKnownIsCompiledAlways() throws Exception {
    Project project = project("clang");
    project.write("src/b\\h.h", "").write("src/odd.c", "#include \"b\\h.h\"\n");
    assertBuilt(4, 2, project.build());
    assertBuilt(1, 0, project.build());
  }

  @Test
  void deletedSourceLeavesNoObject() throws Exception {
    Project project = project("gcc");
    project.build();
    Path object = project.path("target/objects/app/files/src/two.c.o");
    assertTrue(Files.exists(object));
    Files.delete(project.path("src/two.c"));
    assertBuilt(0, 2, project.build());
    assertFalse(Files.exists(object), "the object of a deleted source is still there");
  }

  @Test
  void missingAndDamagedOutputsAreMadeAgain() throws Exception {
    Project project = project("gcc");
    Path hvt = project.build().binaries().get(Target.HVT);
    byte[] good = Files.readAllBytes(hvt);

    Files.delete(project.path("target/objects/app/files/src/two.c.o"));
    assertBuilt(1, 0, project.build());
    Files.delete(hvt);
    assertBuilt(0, 1, project.build());
    Files.write(hvt, new byte[] {1, 2, 3});
    assertBuilt(0, 1, project.build());
    assertArrayEquals(good, Files.readAllBytes(hvt));
  }

  @Test
  void damagedMemoryOnlyCostsABuild() throws Exception {
    Project project = project("gcc");
    project.build();
    Path memory = project.path("target/objects/app/memory");
    byte[] bytes = Files.readAllBytes(memory);
    bytes[bytes.length / 2] ^= 1;
    Files.write(memory, bytes);
    assertBuilt(3, 2, project.build());
  }

  @Test
  void targetNoLongerWantedGoesAway() throws Exception {
    Project project = project("gcc");
    Path hvt = project.build().binaries().get(Target.HVT);
    project.targets = Set.of(Target.SPT);
    assertBuilt(0, 0, project.build());
    assertFalse(Files.exists(hvt));
    project.targets = Set.of(Target.SPT, Target.STUB);
    assertBuilt(0, 1, project.build());
  }

  @Test
  void anotherCompilerCompilesAll() throws Exception {
    Project.require("clang");
    assertBuilt(3, 2, project("gcc").build());
    assertBuilt(3, 2, project("clang").build());
  }

  @Test
  void libraryOfTheUsersFlagsIsAnInput() throws Exception {
    Project project = project("gcc");
    project.write("lib/three.c", "int three(void) { return 3; }\n");
    archive(project);
    project.link = project.link.withFlags(List.of("-Llib", "-lthree", "-u", "three"));
    assertBuilt(3, 2, project.build());
    assertBuilt(0, 0, project.build());
    project.write("lib/three.c", "int three(void) { return 33; }\n");
    archive(project);
    assertBuilt(0, 2, project.build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void linkTimeOptimisationIsDoneOnce(String compiler) throws Exception {
    Project project = project(compiler);
    project.compile = project.compile.withCFlags(List.of("-flto"));
    project.link = project.link.withFlags(List.of("-flto", "-O2"));
    assertBuilt(3, 2, project.build());
    assertBuilt(0, 0, project.build());
  }

  private static void archive(Project project) throws Exception {
    run(project, "gcc", "-c", "lib/three.c", "-o", "lib/three.o");
    run(project, "ar", "rcD", "lib/libthree.a", "lib/three.o");
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

  @Test
  void nothingToDoStartsNoProcess() throws Exception {
    project("gcc").build();
    var started = new AtomicInteger();
    BuildHost system = BuildHost.system();
    ProcessStarter counting =
        command -> {
          started.incrementAndGet();
          return system.processes().run(command);
        };
    var host = new BuildHost(system.environment(), counting, system.clock(), 1);
    assertTrue(project("gcc", host).build().wasUpToDate());
    assertEquals(0, started.get(), "processes started");
  }
}
