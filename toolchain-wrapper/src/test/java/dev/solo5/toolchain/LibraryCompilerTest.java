package dev.solo5.toolchain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Target;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.ArchiveFailed;
import dev.solo5.toolchain.problem.ToolchainProblem.BadInput;
import dev.solo5.toolchain.problem.ToolchainProblem.CompileFailed;
import dev.solo5.toolchain.problem.ToolchainProblem.FileUnusable;
import dev.solo5.toolchain.problem.ToolchainProblem.NotStarted;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.process.Finished;
import dev.solo5.toolchain.process.ProcessStarter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Static archives. */
final class LibraryCompilerTest {
  @TempDir Path temporary;

  private Project library(String directory, String compiler) throws Exception {
    // Two sources of one name: both have to be in the archive.
    return Project.in(temporary.resolve(directory), compiler)
        .write("src/a/part.c", "int part_a(void) { return 1; }\n")
        .write("src/b/part.c", "#include \"b.h\"\nint part_b(void) { return B; }\n")
        .write("src/b/b.h", "#define B 2\n");
  }

  private static LibraryResult archive(Project project) throws Exception {
    return new LibraryBuilder(project.toolchain).build(project.request());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void aUnikernelLinksWhatIsInAnArchive(String compiler) throws Exception {
    Path archive = archive(library("library", compiler)).archive();
    Project project =
        Project.in(temporary.resolve("app"), compiler)
            .write(
                "src/main.c",
                """
                #include <solo5.h>
                int part_a(void);
                int part_b(void);
                int solo5_app_main(const struct solo5_start_info *info)
                {
                    (void)info;
                    return part_a() + part_b();
                }
                """);
    project.targets = Set.of(Target.SPT);
    project.furtherInputs = List.of(archive);

    String unikernel =
        Files.readString(project.build().binaries().get(Target.SPT), StandardCharsets.ISO_8859_1);

    assertTrue(unikernel.contains("part_a") && unikernel.contains("part_b"), "names of both");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void isTheSameBytesAnywhere(String compiler) throws Exception {
    Path here = archive(library("here", compiler)).archive();
    Path there = archive(library("at/quite/another/place", compiler)).archive();

    assertArrayEquals(Files.readAllBytes(here), Files.readAllBytes(there));
    assertFalse(Files.readString(here, StandardCharsets.ISO_8859_1).contains(temporary.toString()));
  }

  @Test
  void makesOnlyWhatChanged() throws Exception {
    Project project = library("library", "gcc");
    LibraryResult first = archive(project);
    assertEquals(List.of(2, 0, true), counts(first));
    byte[] bytes = Files.readAllBytes(first.archive());
    assertTrue(archive(project).wasUpToDate());

    project.write("src/b/b.h", "#define B 3\n");
    assertEquals(List.of(1, 1, true), counts(archive(project)));
    project.write("src/b/b.h", "#define B 2\n");
    assertEquals(List.of(1, 1, true), counts(archive(project)));
    assertArrayEquals(bytes, Files.readAllBytes(first.archive()));

    Files.delete(first.archive());
    assertEquals(List.of(0, 2, true), counts(archive(project)));
  }

  private static List<Object> counts(LibraryResult result) {
    return List.of(result.compiled(), result.upToDate(), result.archived());
  }

  @Test
  void leavesNoArchiveWhenASourceDoesNotCompile() throws Exception {
    Project project = library("library", "gcc");
    Path archive = archive(project).archive();
    project.write("src/a/part.c", "int part_a(void) { return oops; }\n");

    var failed = assertThrows(ToolchainException.class, () -> archive(project));

    assertEquals(
        List.of(project.path("src/a/part.c")), ((CompileFailed) failed.problem()).sources());
    assertFalse(Files.exists(archive));
  }

  /** Whatever fails after the compiler: the archiver, its start, a file. */
  @ParameterizedTest
  @ValueSource(classes = {ArchiveFailed.class, NotStarted.class, FileUnusable.class})
  void warningsOfTheCompilerAreSaidThoughALaterStepFails(Class<?> kind) throws Exception {
    BuildHost host = BuildHost.system();
    ProcessStarter starter =
        command -> {
          if (!command.arguments().contains("qcsD") || kind == FileUnusable.class) {
            return host.processes().run(command);
          }
          if (kind == NotStarted.class) {
            throw new ToolchainException(new NotStarted(command.program(), "it is gone"));
          }
          return new Finished(1, "no room");
        };
    Project project =
        Project.in(
                temporary.resolve("p"),
                "gcc",
                new BuildHost(host.environment(), starter, host.clock(), host.parallelism()))
            .write("src/part.c", "#warning look here\nint part;\n");
    if (kind == FileUnusable.class) {
      project.write("target/libapp.a/in-the-way", "");
    }

    var failed = assertThrows(ToolchainException.class, () -> archive(project));

    assertInstanceOf(kind, failed.problem());
    assertEquals(1, failed.before().size(), failed.before().toString());
    assertTrue(failed.before().getFirst().text().contains("look here"));
  }

  @Test
  void takesNoArchive() throws Exception {
    Project project = library("library", "gcc");
    Path archive = archive(project).archive();
    Path other = Files.copy(archive, temporary.resolve("other.a"));
    project.furtherInputs = List.of(other);

    var refused = assertThrows(ToolchainException.class, () -> archive(project));

    assertEquals(new BadInput(other, BadInput.Fault.NESTED), refused.problem());
  }
}
