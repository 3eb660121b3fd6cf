package dev.solo5.toolchain.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.Diagnostic.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CompilerMessagesTest {
  private static final Path BASE = Path.of("/p");

  private static Diagnostic at(
      String file, int line, int column, Severity severity, String text, String... details) {
    return new Diagnostic(
        Optional.of(BASE.resolve(file)), line, column, severity, text, List.of(details));
  }

  @Test
  void readsGcc() {
    String output =
        """
        In file included from src/a b.c:1:
        src/x.h: In function 'f':
        src/x.h:3:10: warning: unused variable 'é' [-Wunused-variable]
            3 |   int é;
              |       ^
        src/a b.c: At top level:
        src/a b.c:7:1: error: expected ';' before '}' token
        /abs/z.c:9: fatal error: a:b: no such file
        compilation terminated.
        """;
    assertEquals(
        List.of(
            at(
                "src/x.h",
                3,
                10,
                Severity.WARNING,
                "unused variable 'é' [-Wunused-variable]",
                "    3 |   int é;",
                "      |       ^"),
            at("src/a b.c", 7, 1, Severity.ERROR, "expected ';' before '}' token"),
            at("/abs/z.c", 9, 0, Severity.ERROR, "a:b: no such file", "compilation terminated.")),
        CompilerMessages.parse(output, BASE, true));
  }

  @Test
  void readsClangAndItsCounts() {
    String output =
        """
        ./src/m.c:2:3: error: use of undeclared identifier 'y'
          y = 1;
          ^
        ./src/m.c:1:5: note: declared here
        1 error generated.
        """;
    assertEquals(
        List.of(
            at(
                "src/m.c",
                2,
                3,
                Severity.ERROR,
                "use of undeclared identifier 'y'",
                "  y = 1;",
                "  ^"),
            at("src/m.c", 1, 5, Severity.NOTE, "declared here")),
        CompilerMessages.parse(output, BASE, true));
  }

  @Test
  void readsTheAssembler() {
    String output =
        """
        src/low.S: Assembler messages:
        src/low.S:3: Error: no such instruction: `bogus'
        """;
    assertEquals(
        List.of(at("src/low.S", 3, 0, Severity.ERROR, "no such instruction: `bogus'")),
        CompilerMessages.parse(output, BASE, true));
  }

  @Test
  void readsNamesInOctal() {
    assertEquals(
        List.of(at("src/ü é.S", 1, 5, Severity.ERROR, "invalid instruction")),
        CompilerMessages.parse(
            "src/\\303\\274 \\303\\251.S:1:5: error: invalid instruction\n", BASE, true));
  }

  @Test
  void readsWhatIsAboutNoFile() {
    assertEquals(
        List.of(Diagnostic.of(Severity.ERROR, "unrecognized command-line option '-fbogus'")),
        CompilerMessages.parse(
            "gcc: error: unrecognized command-line option '-fbogus'\n", BASE, true));
  }

  @Test
  void wordsNotUnderstoodAreErrorsOfAFailure() {
    assertEquals(
        List.of(Diagnostic.of(Severity.ERROR, "Killed")),
        CompilerMessages.parse("Killed\n", BASE, true));
    assertEquals(
        List.of(Diagnostic.of(Severity.ERROR, "failed without a message")),
        CompilerMessages.parse("", BASE, true));
    assertEquals(List.of(), CompilerMessages.parse("all is well\n", BASE, false));
  }

  @Test
  void knowsWhichHeadersAreMissing() {
    List<Diagnostic> said =
        CompilerMessages.parse(
            """
            a.c:1:10: fatal error: text/text.h: No such file or directory
            b.c:1:10: fatal error: 'bytes.h' file not found
            c.c:2:1: error: 'x' undeclared
            cc1: fatal error: d.c: No such file or directory
            """,
            Path.of("/p"),
            true);
    assertEquals(List.of("text/text.h", "bytes.h"), CompilerMessages.missingHeaders(said));
  }
}
