package dev.solo5.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.build.problem.BuildProblem;
import dev.solo5.build.problem.InstanceProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.elf.Target;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.Diagnostic.Severity;
import dev.solo5.toolchain.problem.ToolchainProblem;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
  private static final Path MAIN = Path.of("/project/main.c");

  @Test
  void listsTheErrorsOfACompilerWithTheirPlaces() {
    Problem problem =
        new BuildProblem.BuildFailed(
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
  void warningsAreThoseOfTheProblemAndOfTheStepsBefore() {
    Diagnostic warning = at(3, Severity.WARNING, "unused variable");
    Diagnostic error = at(5, Severity.ERROR, "expected ';'");
    ToolchainProblem archive = new ToolchainProblem.ArchiveFailed(MAIN, MAIN, "no room");
    ToolchainProblem compile =
        new ToolchainProblem.CompileFailed(List.of(MAIN), List.of(warning, error));
    ToolchainProblem sdk = new ToolchainProblem.SdkBroken(Target.SPT, List.of(warning, error));

    assertEquals(
        List.of(warning),
        Diagnostics.warnings(new BuildProblem.BuildFailed(archive, List.of(warning))));
    assertEquals(List.of(warning), Diagnostics.warnings(new BuildProblem.BuildFailed(compile)));
    assertEquals(List.of(warning), Diagnostics.warnings(new BuildProblem.BuildFailed(sdk)));
    assertEquals(
        List.of(), Diagnostics.of(new BuildProblem.BuildFailed(archive, List.of(warning))));
  }

  /**
   * As a compiler that was called by hand: a warning with its place, its excerpt for who debugs.
   */
  @Test
  void warningsAreLoggedAsSuch() {
    List<String> said = new ArrayList<>();
    Log log =
        (Log)
            Proxy.newProxyInstance(
                Log.class.getClassLoader(),
                new Class<?>[] {Log.class},
                (_, method, arguments) -> {
                  said.add(method.getName() + " " + arguments[0]);
                  return null;
                });

    Diagnostics.warn(
        new Diagnostic(
            Optional.of(MAIN), 3, 9, Severity.WARNING, "unused variable", List.of("  int x;")),
        log);
    Diagnostics.warn(at(4, Severity.NOTE, "declared here"), log);

    assertEquals(
        List.of(
            "warn /project/main.c:3:9: warning: unused variable",
            "debug   int x;",
            "debug /project/main.c:4:9: note: declared here"),
        said);
  }

  @Test
  void listsNothingWhenNoCompilerSpoke() {
    assertEquals(List.of(), Diagnostics.of(new BuildProblem.NoManifest(MAIN)));
    assertEquals(
        List.of(),
        Diagnostics.of(new BuildProblem.BuildFailed(new ToolchainProblem.NoInputs("app"))));
  }

  @Test
  void showsTheLastLinesOfAConsole() {
    assertEquals(
        List.of("The last lines of the console of web:", "  | booted", "  | no disk"),
        Diagnostics.of(new InstanceProblem.EndedEarly("web", 1, "", List.of("booted", "no disk"))));
    assertEquals(
        List.of("The console of web is empty."),
        Diagnostics.of(new InstanceProblem.NotReady("web", "", List.of())));
  }

  private static Diagnostic at(int line, Severity severity, String text) {
    return new Diagnostic(Optional.of(MAIN), line, 9, severity, text, List.of());
  }
}
