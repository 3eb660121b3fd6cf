package dev.solo5.toolchain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Target;
import dev.solo5.toolchain.linkmap.LinkMap;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.process.Command;
import dev.solo5.toolchain.process.Finished;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Link-time optimisation, maps, and the compilation database. */
final class LinkOptionsCompilerTest {
  private static final String COPY =
      """
      #include <stddef.h>
      void *memcpy(void *to, const void *from, size_t size)
      {
          unsigned char *t = to;
          const unsigned char *f = from;
          while (size--)
              *t++ = *f++;
          return to;
      }
      void *memset(void *to, int byte, size_t size)
      {
          unsigned char *t = to;
          while (size--)
              *t++ = (unsigned char)byte;
          return to;
      }
      """;
  private static final String MAIN =
      """
      #include <solo5.h>
      struct big { char bytes[5000]; };
      struct big one, other;
      extern int seed;
      int solo5_app_main(const struct solo5_start_info *info)
      {
          one = other;
          return one.bytes[seed] + (info->heap_size == 0);
      }
      """;

  @TempDir Path temporary;

  private Project project(String directory, String compiler) throws Exception {
    Project project = Project.in(temporary.resolve(directory), compiler);
    project.targets = Set.of(Target.HVT, Target.SPT);
    project.compile = CompileOptions.NONE.withLto(true);
    project.link = LinkOptions.NONE.withMapFiles(true);
    project.manifestSource = Optional.of(project.path("generated/manifest.c"));
    return project
        .write("src/main.c", MAIN)
        .write("src/copy.c", COPY)
        .write(
            "src/seed.c", "int seed = 7;\n__attribute__((constructor)) void f(void) { seed++; }\n")
        .write(
            "generated/manifest.c",
            "__attribute__((section(\".note.solo5.manifest\"), aligned(4))) const int note[4];\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void wholeProgramIsOptimisedTheSameAnywhere(String compiler) throws Exception {
    Project one = project("one", compiler);
    Project other = project("another place/é", compiler);
    BuildResult result = one.build();
    other.build();
    assertTrue(one.build().wasUpToDate());
    for (Target target : one.targets) {
      Path binary = result.binaries().get(target);
      assertArrayEquals(
          Files.readAllBytes(binary), Files.readAllBytes(other.request().binary(target)));
      Path map = one.request().mapFile(target);
      assertEquals(
          Files.readString(map), Files.readString(other.request().mapFile(target)), "the maps");
      assertFalse(Files.readString(map).contains(Project.CACHE.toString()));
      assertTrue(
          LinkMap.read(map).pieces().stream()
              .anyMatch(piece -> piece.section().equals(".note.solo5.manifest")),
          "the manifest is there");
    }
  }

  @Test
  void mapComesAndGoes() throws Exception {
    Project project = project("p", "gcc");
    project.compile = CompileOptions.NONE;
    project.build();
    Path map = project.request().mapFile(Target.SPT);
    assertTrue(Files.exists(map));
    Files.delete(map);
    assertEquals(1, project.build().linked());
    assertTrue(Files.exists(map));
    project.link = LinkOptions.NONE;
    project.build();
    assertFalse(Files.exists(map), "a map that nobody asks for any more is still there");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void mapTellsWhatCameFromWhere(String compiler) throws Exception {
    Project project = project("p", compiler);
    project.compile = CompileOptions.NONE;
    project.build();
    var pieces = LinkMap.read(project.request().mapFile(Target.SPT)).pieces();
    long bss =
        pieces.stream()
            .filter(piece -> piece.section().equals(".bss"))
            .filter(piece -> piece.origin().endsWith("src/main.c.o"))
            .mapToLong(piece -> piece.sizeBytes())
            .sum();
    assertTrue(bss >= 10_000 && bss < 10_100, pieces.toString());
    assertTrue(
        pieces.stream().anyMatch(piece -> piece.origin().equals("solo5/solo5_spt.o")),
        pieces.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void databaseHoldsCommandsThatWork(String compiler) throws Exception {
    Project project = project("p", compiler);
    Path file = project.path("target/compile_commands.json");
    project.compileCommands = Optional.of(file);
    project.build();
    List<List<String>> entries = entries(file);
    assertEquals(4, entries.size());
    for (List<String> entry : entries) {
      Path object = Path.of(entry.getLast());
      byte[] before = Files.readAllBytes(object);
      Files.delete(object);
      var command =
          new Command(
              Path.of(entry.get(2)), entry.subList(3, entry.size() - 1), Path.of(entry.getFirst()));
      Finished finished = BuildHost.system().processes().run(command);
      assertTrue(finished.succeeded(), finished.output());
      assertArrayEquals(before, Files.readAllBytes(object));
    }

    var stamp = Files.getLastModifiedTime(file);
    project.write("src/seed.c", "int seed = 8;\n");
    project.build();
    assertEquals(stamp, Files.getLastModifiedTime(file), "written again although it says the same");
    Files.delete(file);
    project.build();
    assertTrue(Files.exists(file));
  }

  /** Of each entry: directory, file, arguments, output. */
  private static List<List<String>> entries(Path file) throws Exception {
    List<List<String>> entries = new ArrayList<>();
    try (JsonParser json =
        new JsonFactory().createParser(ObjectReadContext.empty(), Files.readString(file))) {
      List<String> entry = new ArrayList<>();
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        switch (token) {
          case START_OBJECT -> entry = new ArrayList<>();
          case VALUE_STRING -> entry.add(json.getString());
          case END_OBJECT -> entries.add(entry);
          default -> {}
        }
      }
    }
    return entries;
  }
}
