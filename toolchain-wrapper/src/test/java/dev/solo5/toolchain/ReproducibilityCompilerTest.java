package dev.solo5.toolchain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.solo5.elf.Target;
import dev.solo5.toolchain.bindings.Bindings;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.process.InParallel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same sources give the same bytes wherever they lie, and no file says where that was. */
final class ReproducibilityCompilerTest {
  private static final String PROGRAM =
      """
      #include <solo5.h>
      #include "where.h"

      int solo5_app_main(const struct solo5_start_info *info)
      {
          const char *name = where(info);
          size_t size = 0;
          while (name[size] != '\\0')
              size++;
          solo5_console_write(name, size);
          return SOLO5_EXIT_SUCCESS;
      }
      """;

  @TempDir Path temporary;

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void directoryLeavesNoTrace(String compiler) throws Exception {
    Project one = project(temporary.resolve("one"), compiler);
    Project other = project(temporary.resolve("some where=else,é/deeper"), compiler);

    BuildResult first = one.build();
    BuildResult second = other.build();

    for (Target target : Bindings.TARGETS) {
      byte[] bytes = Files.readAllBytes(first.binaries().get(target));
      assertArrayEquals(bytes, Files.readAllBytes(second.binaries().get(target)), target.text());
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      assertFalse(text.contains(temporary.toString()), target + " says where it was built");
      assertFalse(text.contains(Project.CACHE.toString()), target + " says where the cache is");
      assertFalse(text.contains("\0GNU\0"), target + " has a build id or another GNU note");
    }
    assertEquals(Bindings.TARGETS.size(), first.binaries().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void buildDirectoryElsewhereLeavesNoTrace(String compiler) throws Exception {
    Project project = project(temporary.resolve("p"), compiler);
    project.buildDirectory = temporary.resolve("elsewhere");
    Path manifest = project.buildDirectory.resolve("manifest.c");
    Files.createDirectories(project.buildDirectory);
    Files.writeString(manifest, "const char *const __solo5_mft1_note = __FILE__;\n");
    project.manifestSource = Optional.of(manifest);
    byte[] bytes = Files.readAllBytes(project.build().binaries().get(Target.HVT));
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    assertFalse(text.contains(temporary.toString()), "says where it was built");
  }

  /** C++ with debug information, constructors and a map; both builds fill one cold cache. */
  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void parallelBuildsOnAColdCacheAreTheSame(String compiler) throws Exception {
    Project.require(compiler.equals("gcc") ? "g++" : "clang++");
    Path cache = temporary.resolve("cache");
    List<Project> projects =
        List.of(
            cxx(temporary.resolve("one"), compiler, cache),
            cxx(temporary.resolve("the other/é"), compiler, cache));
    List<BuildResult> results = InParallel.map(2, projects, Project::build);
    for (Target target : projects.getFirst().targets) {
      byte[] bytes = Files.readAllBytes(results.getFirst().binaries().get(target));
      assertArrayEquals(bytes, Files.readAllBytes(results.getLast().binaries().get(target)));
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      assertFalse(text.contains(temporary.toString()), target + " says where it was built");
      String map = Files.readString(projects.getFirst().request().mapFile(target));
      assertEquals(map, Files.readString(projects.getLast().request().mapFile(target)));
      assertFalse(map.contains(temporary.toString()), "the map says where it was built");
    }
  }

  private static Project cxx(Path directory, String compiler, Path cache) throws Exception {
    Project project = Project.in(directory, compiler, BuildHost.system(), cache);
    project.link = LinkOptions.NONE.withMapFiles(true);
    return project
        .write("src/global.h", "struct Global { volatile int seen; Global() : seen(1) {} };\n")
        .write(
            "src/main.cc",
            """
            #include <solo5.h>
            #include "global.h"
            static Global global;
            int solo5_app_main(const solo5_start_info *) { return global.seen; }
            """);
  }

  private static Project project(Path directory, String compiler) throws Exception {
    Project project = Project.in(directory, compiler);
    project.targets = Set.copyOf(Bindings.TARGETS);
    project.manifestSource = Optional.of(directory.resolve("target/generated/manifest.c"));
    project.compile = project.compile.withIncludeDirectories(List.of(directory.resolve("include")));
    return project
        .write("target/generated/manifest.c", "const int __solo5_mft1_note = __LINE__;\n")
        .write("src/main.c", PROGRAM)
        .write("src/low.S", ".globl low\nlow:\n  ret\n.section .note.GNU-stack,\"\",@progbits\n")
        .write("src/plain.s", ".globl plain\nplain:\n  ret\n")
        .write("src/deep/other.c", "const char *other(void) { return __FILE__ __DATE__; }\n")
        .write(
            "include/where.h",
            """
            static inline const char *where(const struct solo5_start_info *i)
            {
                return i->cmdline ? __FILE__ : __BASE_FILE__;
            }
            """);
  }
}
