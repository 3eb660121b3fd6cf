package dev.solo5.toolchain.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.toolchain.compiler.Compiler;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem;
import dev.solo5.toolchain.problem.ToolchainProblem.BadInput;
import dev.solo5.toolchain.problem.ToolchainProblem.SdkDirectoryUnusable;
import dev.solo5.toolchain.problem.ToolchainProblem.ToolNotFound;
import dev.solo5.toolchain.problem.ToolchainProblem.UnsupportedTarget;
import dev.solo5.toolchain.process.BuildHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an SDK may be written, and what is left when it can't be. */
final class ExportCompilerTest {
  @TempDir Path work;

  @BeforeEach
  void needsCompiler() {
    TestSdk.require("gcc");
  }

  @Test
  void makesTheDirectoriesAboveAndLeavesNothingElse() throws Exception {
    TestSdk sdk = TestSdk.export("gcc", work.resolve("a/b/sdk"));
    assertEquals(List.of("sdk"), names(work.resolve("a/b")));
    assertEquals(List.of("bin", "include", "lib"), names(sdk.directory()));
    assertEquals(List.of("solo5", TestSdk.TRIPLE), names(sdk.directory().resolve("include")));
    assertEquals(
        List.of(
            "first",
            "include",
            "solo5_hvt.lds",
            "solo5_hvt.o",
            "solo5_spt.lds",
            "solo5_spt.o",
            "solo5_stub.lds",
            "solo5_stub.o",
            "solo5_virtio.lds",
            "solo5_virtio.o",
            "toolchain"),
        names(sdk.lib()));
  }

  @Test
  void takesAnEmptyDirectory() throws Exception {
    Path directory = Files.createDirectory(work.resolve("sdk"));
    assertTrue(Files.isExecutable(TestSdk.export("gcc", directory).cc()));
  }

  @Test
  void replacesAnSdkWholly() throws Exception {
    TestSdk sdk = TestSdk.export("gcc", work.resolve("sdk"));
    Path stale = TestSdk.write(sdk.lib().resolve("solo5_old.o"), "");
    Path link = Files.createSymbolicLink(work.resolve("link"), Path.of("sdk"));
    TestSdk.export("gcc", link);
    assertFalse(Files.exists(stale));
    assertTrue(Files.isSymbolicLink(link));
    assertTrue(Files.isExecutable(sdk.cc()));
    assertEquals(List.of("link", "sdk"), names(work));
  }

  @Test
  void refusesWhatIsNoSdk() throws Exception {
    Path file = TestSdk.write(work.resolve("precious/lib/file"), "text");
    Path link = Files.createSymbolicLink(work.resolve("dangling"), Path.of("nothing"));
    for (Path place : List.of(work.resolve("precious"), file, link, work.resolve("a:b"))) {
      var problem = problem(TestSdk.request(place, null, null));
      assertEquals(
          place,
          assertInstanceOf(SdkDirectoryUnusable.class, problem, place.toString()).directory());
    }
    assertEquals("text", Files.readString(file));
    assertEquals(List.of("dangling", "precious"), names(work));
  }

  @Test
  void failureLeavesTheOldSdk() throws Exception {
    TestSdk sdk = TestSdk.export("gcc", work.resolve("sdk"));
    Compiler compiler = TestSdk.compiler("gcc");
    var exporter =
        new SdkExporter(
            BuildHost.system(),
            compiler,
            target -> {
              throw new ToolchainException(new UnsupportedTarget(target, "any"));
            });
    var thrown =
        assertThrows(
            ToolchainException.class,
            () -> exporter.export(TestSdk.request(sdk.directory(), null, null)));
    assertInstanceOf(UnsupportedTarget.class, thrown.problem());
    assertEquals(List.of("sdk"), names(work));
    assertTrue(Files.isExecutable(sdk.cc()));
  }

  @Test
  void refusesToolsThatAreNotThere() throws Exception {
    Path place = work.resolve("sdk");
    assertInstanceOf(ToolNotFound.class, problem(TestSdk.request(place, "no-such-ld", null)));
    assertInstanceOf(ToolNotFound.class, problem(TestSdk.request(place, null, "/no/objcopy")));
    assertEquals(List.of(), names(work));
  }

  @Test
  void refusesJarsThatCanNotBePutTogether() throws Exception {
    Path one = TestSdk.write(work.resolve("1/a.jar"), "one");
    Path other = TestSdk.write(work.resolve("2/a.jar"), "two");
    Path blank = TestSdk.write(work.resolve("a b.jar"), "one");
    for (List<Path> jars :
        List.of(List.of(one, other), List.of(blank), List.of(work), List.of(work.resolve("no")))) {
      var program = new SdkProgram("p", "p.Main", jars, List.of(), Optional.empty());
      SdkRequest request = TestSdk.request(work.resolve("sdk"), null, null);
      var with =
          new SdkRequest(
              request.directory(),
              Optional.empty(),
              Optional.empty(),
              List.of(program),
              request.java());
      var problem = assertInstanceOf(BadInput.class, problem(with), jars.toString());
      assertEquals(jars.getLast(), problem.file());
    }
  }

  private static ToolchainProblem problem(SdkRequest request) throws Exception {
    SdkExporter exporter = TestSdk.exporter("gcc");
    return assertThrows(ToolchainException.class, () -> exporter.export(request)).problem();
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(entry -> directory.relativize(entry).toString()).sorted().toList();
    }
  }
}
