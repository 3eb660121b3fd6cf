package dev.solo5.build.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.build.library.Libraries.Archive;
import dev.solo5.build.problem.BuildProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.elf.Target;
import dev.solo5.toolchain.compiler.LinkerMessages;
import dev.solo5.toolchain.problem.ToolchainProblem.LinkFailed;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefinedTwiceTest {
  private static final Path BASE = Path.of("/p");
  private static final List<Archive> ARCHIVES =
      List.of(
          new Archive("g:a:1", Path.of("/repository/g/a/1/a-1-x86_64.a")),
          new Archive("g:b:1", Path.of("/p/b/target/libb-x86_64.a")));

  @Test
  void namesBothLibraries() {
    LinkFailed failed =
        failed(
            """
            /usr/bin/ld: b/target/libb-x86_64.a(b.o): in function `same':
            b.c:(.text+0x0): multiple definition of `same'; /repository/g/a/1/a-1-x86_64.a(a.o):a.c:(.text+0x0): first defined here
            """);

    Problem problem = DefinedTwice.explain(new BuildProblem.BuildFailed(failed), ARCHIVES, BASE);

    assertEquals(
        new BuildProblem.DefinedTwice("same", List.of("g:a:1", "g:b:1"), true, failed), problem);
    assertEquals("spt does not link: same is defined by g:a:1 and by g:b:1", problem.message());
  }

  @Test
  void namesALibraryAndTheProject() {
    LinkFailed failed =
        failed(
            """
            ld.lld: error: duplicate symbol: same
            >>> defined at main.c
            >>>            target/main.c.o:(same)
            >>> defined at b.c
            >>>            b.o:(.text+0x0) in archive b/target/libb-x86_64.a
            """);

    Problem problem = DefinedTwice.explain(new BuildProblem.BuildFailed(failed), ARCHIVES, BASE);

    assertEquals(
        "spt does not link: same is defined by target/main.c.o and by g:b:1", problem.message());
  }

  @Test
  void namesMembersOfAnArchiveAndLinesOfSources() {
    LinkFailed failed =
        failed(
            """
            /usr/bin/ld: lib/libx.a(b.o): in function `same':
            b.c:(.text+0x0): multiple definition of `same'; target/main.c.o:./src/main.c:3: first defined here
            """);

    Problem problem = DefinedTwice.explain(new BuildProblem.BuildFailed(failed), List.of(), BASE);

    assertEquals(
        new BuildProblem.DefinedTwice(
            "same", List.of("./src/main.c:3", "lib/libx.a(b.o)"), false, failed),
        problem);
  }

  @Test
  void leavesOtherFailuresAsTheyAre() {
    LinkFailed failed = failed("/usr/bin/ld: b.o:(.text+0x5): undefined reference to `gone'\n");

    assertEquals(
        new BuildProblem.BuildFailed(failed),
        DefinedTwice.explain(new BuildProblem.BuildFailed(failed), ARCHIVES, BASE));
  }

  private static LinkFailed failed(String said) {
    return new LinkFailed(
        Target.SPT, List.of(), LinkerMessages.parse(said, BASE, file -> false, true));
  }
}
