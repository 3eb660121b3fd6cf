package dev.solo5.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.maven.problem.Problem;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.Diagnostic.Severity;
import dev.solo5.toolchain.problem.ToolchainProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
  private static final Path MAIN = Path.of("/project/main.c");

  @Test
  void listsTheErrorsOfACompilerWithTheirPlaces() {
    Problem problem =
        new Problem.BuildFailed(
            new ToolchainProblem.CompileFailed(
                List.of(MAIN),
                List.of(
                    at(3, Severity.WARNING, "unused variable"),
                    at(5, Severity.ERROR, "expected ';'"),
                    at(6, Severity.NOTE, "declared here"))));

    assertEquals(
        List.of(
            "/project/main.c:5:9: error: expected ';'\n  /project/main.c:6:9: note: declared here"),
        Diagnostics.of(problem));
  }

  @Test
  void listsNothingWhenNoCompilerSpoke() {
    assertEquals(List.of(), Diagnostics.of(new Problem.NoManifest(MAIN)));
    assertEquals(
        List.of(), Diagnostics.of(new Problem.BuildFailed(new ToolchainProblem.NoInputs("app"))));
  }

  @Test
  void showsTheLastLinesOfAConsole() {
    assertEquals(
        List.of("The last lines of the console of web:", "  | booted", "  | no disk"),
        Diagnostics.of(new Problem.EndedEarly("web", 1, "", List.of("booted", "no disk"))));
    assertEquals(
        List.of("The console of web is empty."),
        Diagnostics.of(new Problem.NotReady("web", "", List.of())));
  }

  private static Diagnostic at(int line, Severity severity, String text) {
    return new Diagnostic(Optional.of(MAIN), line, 9, severity, text, List.of());
  }
}
