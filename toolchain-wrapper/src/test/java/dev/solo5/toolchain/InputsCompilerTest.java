package dev.solo5.toolchain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Target;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.process.Command;
import dev.solo5.toolchain.process.Finished;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects, archives and the manifest beside the sources. */
final class InputsCompilerTest {
  @TempDir Path temporary;
  private Project project;

  @BeforeEach
  void makeProject() throws Exception {
    project = Project.in(temporary.resolve("p"), "gcc");
    project.targets = Set.of(Target.HVT);
    project
        .write(
            "src/main.c",
            """
            #include <solo5.h>
            int ping(int);
            int alone(void);
            extern const int manifest;
            int solo5_app_main(const struct solo5_start_info *info)
            {
                (void)info;
                return ping(alone()) + manifest;
            }
            """)
        .write("lib/ping.c", "int pong(int);\nint ping(int n) { return n ? pong(n - 1) : 0; }\n")
        .write("lib/pong.c", "int ping(int);\nint pong(int n) { return n ? ping(n - 1) : 1; }\n")
        .write("lib/alone.c", "int alone(void) { return 7; }\n")
        .write("generated/manifest.c", "const int manifest = 5;\n");
    run("gcc", "-c", "ping.c", "pong.c", "alone.c");
    run("ar", "rcD", "libping.a", "ping.o");
    run("ar", "rcD", "libpong.a", "pong.o");
    project.manifestSource = Optional.of(project.path("generated/manifest.c"));
    inputs("lib/libping.a", "lib/alone.o", "lib/libpong.a");
  }

  private void inputs(String... names) {
    project.furtherInputs = Arrays.stream(names).map(project::path).toList();
  }

  private void run(String program, String... arguments) throws Exception {
    BuildHost host = BuildHost.system();
    Path path =
        host.searchPath().stream()
            .map(entry -> entry.resolve(program))
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow();
    Finished finished =
        host.processes().run(new Command(path, List.of(arguments), project.path("lib")));
    assertTrue(finished.succeeded(), finished.output());
  }

  @Test
  void archivesMayNeedEachOther() throws Exception {
    BuildResult result = project.build();
    assertEquals(2, result.compiled());
    assertTrue(project.build().wasUpToDate());
  }

  @Test
  void changedObjectAndArchiveAreLinkedAgain() throws Exception {
    project.build();
    project.write("lib/alone.c", "int alone(void) { return 8; }\n");
    run("gcc", "-c", "alone.c");
    assertEquals(List.of(0, 1), counts());
    project.write("lib/pong.c", "int pong(int n) { return n; }\n");
    run("gcc", "-c", "pong.c");
    run("ar", "rcD", "libpong.a", "pong.o");
    assertEquals(List.of(0, 1), counts());
    assertEquals(List.of(0, 0), counts());
  }

  private List<Integer> counts() throws Exception {
    BuildResult result = project.build();
    return List.of(result.compiled(), result.linked());
  }

  @Test
  void orderOfSourcesAndObjectsDoesNotMatter() throws Exception {
    byte[] first = Files.readAllBytes(project.build().binaries().get(Target.HVT));
    inputs("lib/alone.o", "lib/libping.a", "lib/libpong.a", "lib/alone.o");
    byte[] second = Files.readAllBytes(project.build().binaries().get(Target.HVT));
    assertArrayEquals(first, second);
  }
}
