package dev.solo5.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.Diagnostic.Severity;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem;
import dev.solo5.toolchain.problem.ToolchainProblem.BadInput;
import dev.solo5.toolchain.problem.ToolchainProblem.CompileFailed;
import dev.solo5.toolchain.problem.ToolchainProblem.LinkFailed;
import dev.solo5.toolchain.problem.ToolchainProblem.NoInputs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds that fail: what they say and what they leave. */
final class FailureCompilerTest {
  @TempDir Path temporary;

  private static <P extends ToolchainProblem> P failure(Class<P> kind, Project project) {
    return assertInstanceOf(kind, assertThrows(ToolchainException.class, project::build).problem());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void allSourcesThatDoNotCompileAreSaid(String compiler) throws Exception {
    Project project =
        Project.in(temporary.resolve("a b=c,é"), compiler).write("src/main.c", Project.HELLO);
    BuildResult good = project.build();
    project
        .write("src/bad one.c", "int f(void)\n{\n    return undeclared;\n}\n")
        .write("src/fine.c", "int fine;\n")
        .write("src/ü.S", "    bogus_instruction\n");

    var problem = failure(CompileFailed.class, project);

    Path bad = project.path("src/bad one.c");
    Path low = project.path("src/ü.S");
    assertEquals(List.of(bad, low), problem.sources());
    List<Diagnostic> errors =
        problem.diagnostics().stream().filter(one -> one.severity() == Severity.ERROR).toList();
    assertEquals(2, errors.size(), errors.toString());
    assertEquals(Optional.of(bad), errors.getFirst().file());
    assertEquals(3, errors.getFirst().line());
    assertEquals(12, errors.getFirst().column());
    assertTrue(errors.getFirst().text().contains("undeclared"), errors.toString());
    assertEquals(Optional.of(low), errors.getLast().file());
    assertEquals(1, errors.getLast().line());
    good.binaries().values().forEach(binary -> assertFalse(Files.exists(binary)));

    Files.delete(bad);
    Files.delete(low);
    BuildResult again = project.build();
    assertEquals(List.of(0, 2, 2), List.of(again.compiled(), again.upToDate(), again.linked()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void missingEntryPointIsNamed(String compiler) throws Exception {
    Project project =
        Project.in(temporary.resolve("p"), compiler).write("src/main.c", Project.HELLO);
    BuildResult good = project.build();
    project.write("src/main.c", "int gone(void);\nint f(void)\n{\n    return gone();\n}\n");

    var problem = failure(LinkFailed.class, project);

    assertEquals(List.of("gone", "solo5_app_main"), problem.undefinedSymbols());
    Diagnostic gone =
        problem.diagnostics().stream()
            .filter(one -> one.text().contains("gone"))
            .findFirst()
            .orElseThrow();
    assertEquals(Optional.of(project.path("src/main.c")), gone.file());
    assertEquals(4, gone.line());
    good.binaries().values().forEach(binary -> assertFalse(Files.exists(binary)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void warningsOfTheCompilerAreSaidThoughTheLinkFails(String compiler) throws Exception {
    Project project =
        Project.in(temporary.resolve("p"), compiler)
            .write("src/main.c", Project.HELLO)
            .write(
                "src/gone.c",
                "#warning look here\nint gone(void);\nint f(void) { return gone(); }\n");

    var problem = failure(LinkFailed.class, project);

    assertEquals(List.of("gone"), problem.undefinedSymbols());
    Diagnostic first = problem.diagnostics().getFirst();
    assertEquals(Severity.WARNING, first.severity());
    // Said once: what the problem has is not before it, too.
    assertEquals(List.of(), assertThrows(ToolchainException.class, project::build).before());
    assertTrue(first.text().contains("look here"), first.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void flagTheCompilerDoesNotKnowIsSaid(String compiler) throws Exception {
    Project project =
        Project.in(temporary.resolve("p"), compiler).write("src/main.c", Project.HELLO);
    project.compile = project.compile.withCFlags(List.of("-fno-such-flag"));
    var problem = failure(CompileFailed.class, project);
    assertTrue(
        problem.diagnostics().getFirst().text().contains("-fno-such-flag"), problem.toString());
  }

  @Test
  void inputsThatAreNone() throws Exception {
    Project project = Project.in(temporary.resolve("p"), "gcc");
    assertEquals(new NoInputs("app"), failure(NoInputs.class, project));
    project.furtherInputs = List.of(project.path("missing.o"));
    assertEquals(
        new BadInput(project.path("missing.o"), BadInput.Fault.MISSING),
        failure(BadInput.class, project));
    project.write("main.rs", "");
    project.furtherInputs = List.of(project.path("main.rs"));
    assertEquals(
        new BadInput(project.path("main.rs"), BadInput.Fault.UNKNOWN),
        failure(BadInput.class, project));
  }

  @Test
  void lastSourceDeletedLeavesNoUnikernel() throws Exception {
    Project project = Project.in(temporary.resolve("p"), "gcc").write("src/main.c", Project.HELLO);
    BuildResult good = project.build();
    Files.delete(project.path("src/main.c"));
    failure(NoInputs.class, project);
    good.binaries().values().forEach(binary -> assertFalse(Files.exists(binary)));
  }
}
