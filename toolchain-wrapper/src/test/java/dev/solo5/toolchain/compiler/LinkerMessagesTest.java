package dev.solo5.toolchain.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.Diagnostic.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LinkerMessagesTest {
  private static final Path BASE = Path.of("/p");
  private static final Set<Path> SOURCES = Set.of(BASE.resolve("s/a.c"), BASE.resolve("s/b b.c"));

  private static List<Diagnostic> parse(String output) {
    return LinkerMessages.parse(output, BASE, SOURCES::contains, true);
  }

  private static Diagnostic at(String file, int line, String text, String... details) {
    return new Diagnostic(
        Optional.of(BASE.resolve(file)), line, 0, Severity.ERROR, text, List.of(details));
  }

  private static Diagnostic nowhere(String text) {
    return Diagnostic.of(Severity.ERROR, text);
  }

  @Test
  void readsGnuLd() {
    List<Diagnostic> said =
        parse(
            """
            /usr/bin/ld: objects/s/b b.c.o: in function `dup':
            ./s/b b.c:1: multiple definition of `dup'; a.o:./s/a.c:3: first defined here
            /usr/bin/ld: /cache/solo5_hvt.o: in function `bindings_start':
            ./common/start.c:31: undefined reference to `solo5_app_main'
            /usr/bin/ld: ./s/a.c:2: undefined reference to `missing'
            /usr/bin/ld: b.o:(.text+0x5): undefined reference to `gone'
            /usr/bin/ld: cannot find -lnope: No such file or directory
            collect2: error: ld returned 1 exit status
            """);
    assertEquals(
        List.of(
            at(
                "s/b b.c",
                1,
                "multiple definition of `dup'; a.o:./s/a.c:3: first defined here",
                ">>> defined in objects/s/b b.c.o"),
            nowhere("undefined reference to `solo5_app_main'"),
            at("s/a.c", 2, "undefined reference to `missing'"),
            nowhere("undefined reference to `gone'"),
            nowhere("cannot find -lnope: No such file or directory")),
        said);
    assertEquals(
        List.of("gone", "missing", "solo5_app_main"), LinkerMessages.undefinedSymbols(said));
    assertEquals(List.of("./s/a.c:3", "/p/s/b b.c:1"), LinkerMessages.definitions(said.getFirst()));
  }

  @Test
  void namesWhatIsDefinedTwiceAndWhere() {
    Diagnostic gnu =
        parse(
                """
                /usr/bin/ld: /r/libb.a(b.o): in function `same':
                b.c:(.text+0x0): multiple definition of `same'; liba.a(a.o):a.c:(.text+0x0): first defined here
                collect2: error: ld returned 1 exit status
                """)
            .getFirst();
    assertEquals(Optional.of("same"), LinkerMessages.duplicateSymbol(gnu));
    assertEquals(
        "multiple definition of `same'; liba.a(a.o):a.c:(.text+0x0): first defined here",
        gnu.text());
    assertEquals(List.of(">>> defined in /r/libb.a(b.o)"), gnu.details());
    assertEquals(List.of("liba.a(a.o)", "/r/libb.a(b.o)"), LinkerMessages.definitions(gnu));
    Diagnostic lld =
        parse(
                """
                ld.lld: error: duplicate symbol: same
                >>> defined at a.c
                >>>            a.o:(same) in archive liba.a
                >>> defined at b.c
                >>>            b.o:(.text+0x0) in archive /r/libb.a
                clang: error: linker command failed with exit code 1 (use -v to see invocation)
                """)
            .getFirst();
    assertEquals(Optional.of("same"), LinkerMessages.duplicateSymbol(lld));
    assertEquals(4, lld.details().size());
    assertEquals(List.of("liba.a(a.o)", "/r/libb.a(b.o)"), LinkerMessages.definitions(lld));
    assertEquals(List.of(), LinkerMessages.definitions(nowhere("something else")));
    assertEquals(Optional.empty(), LinkerMessages.duplicateSymbol(nowhere("something else")));
  }

  @Test
  void readsLld() {
    List<Diagnostic> said =
        parse(
            """
            ld.lld: error: undefined symbol: missing
            >>> referenced by a.c:2 (./s/a.c:2)
            >>>               objects/a.o:(x)
            ld.lld: error: undefined symbol: solo5_app_main
            >>> referenced by start.c:31 (./common/start.c:31)
            ld.lld: error: duplicate symbol: dup
            >>> defined at b b.c:3 (./s/b b.c:3)
            >>> defined at a.c:1 (./s/a.c:1)
            clang: error: no such file or directory: 'x.o'
            clang: error: linker command failed with exit code 1 (use -v to see invocation)
            """);
    assertEquals(
        List.of(
            at(
                "s/a.c",
                2,
                "undefined symbol: missing",
                ">>> referenced by a.c:2 (./s/a.c:2)",
                ">>>               objects/a.o:(x)"),
            new Diagnostic(
                Optional.empty(),
                0,
                0,
                Severity.ERROR,
                "undefined symbol: solo5_app_main",
                List.of(">>> referenced by start.c:31 (./common/start.c:31)")),
            at(
                "s/b b.c",
                3,
                "duplicate symbol: dup",
                ">>> defined at b b.c:3 (./s/b b.c:3)",
                ">>> defined at a.c:1 (./s/a.c:1)"),
            nowhere("no such file or directory: 'x.o'")),
        said);
    assertEquals(List.of("missing", "solo5_app_main"), LinkerMessages.undefinedSymbols(said));
  }

  @Test
  void warningsAreNoErrors() {
    String output = "/usr/bin/ld: warning: a.o: missing .note.GNU-stack section\n";
    assertEquals(
        List.of(Diagnostic.of(Severity.WARNING, "a.o: missing .note.GNU-stack section")),
        LinkerMessages.parse(output, BASE, SOURCES::contains, false));
  }

  @Test
  void silentFailureIsAnError() {
    assertEquals(List.of(nowhere("the linker failed without a message")), parse("\n"));
  }
}
