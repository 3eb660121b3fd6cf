package dev.solo5.toolchain.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.toolchain.store.DirectoryTrees;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An SDK works wherever it lies and however its tools are called. */
final class PlaceCompilerTest {
  private static final String APP =
      """
      #include <mft_abi.h>
      #include <solo5.h>
      #include <stdint.h>
      const uint32_t __solo5_mft1_note[8] = {0};
      int solo5_app_main(const struct solo5_start_info *info) { (void)info; return 0; }
      """;

  @TempDir Path work;

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void movedTreeWorksAndKeepsNothingOfItsOldPlace(String compiler) throws Exception {
    Path first = work.resolve("first");
    TestSdk.export(compiler, first);
    builds(new TestSdk(first, compiler), "one.hvt");
    Path second = Files.createDirectories(work.resolve("a b")).resolve("c=d 'e'");
    Files.move(first, second);
    TestSdk moved = new TestSdk(second, compiler);
    builds(moved, "two.hvt");
    assertEquals(-1, Files.mismatch(work.resolve("one.hvt"), work.resolve("two.hvt")));
    for (Path file : DirectoryTrees.files(second)) {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertFalse(text.contains(first.toString()), file.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void toolsMayBeCalledThroughLinks(String compiler) throws Exception {
    TestSdk sdk = TestSdk.of(compiler);
    Path bin = Files.createDirectories(work.resolve("bin of mine"));
    Path absolute = Files.createSymbolicLink(bin.resolve("my cc"), sdk.cc());
    Path relative = Files.createSymbolicLink(bin.resolve("again"), Path.of("my cc"));
    Path directory = Files.createSymbolicLink(work.resolve("tools"), sdk.bin());
    TestSdk.write(work.resolve("app.c"), APP);
    for (Path cc : List.of(absolute, relative, directory.resolve(sdk.cc().getFileName()))) {
      Ran.in(work, cc, "-z", "solo5-abi=hvt", "app.c", "-o", "x").silent();
    }
    Path ld = Files.createSymbolicLink(bin.resolve("my ld"), sdk.ld());
    Ran.in(work, sdk.cc(), "-c", "app.c").silent();
    Ran.in(work, ld, "-z", "solo5-abi=hvt", "app.o", "-o", "y").silent();
    assertEquals(-1, Files.mismatch(work.resolve("x"), work.resolve("y")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void toolsMayBeCalledByNameOrByRelativePath(String compiler) throws Exception {
    TestSdk sdk = TestSdk.of(compiler);
    TestSdk.write(work.resolve("app.c"), APP);
    String name = sdk.cc().getFileName().toString();
    Path bin = sdk.bin();
    String path = bin + ":" + System.getenv("PATH");
    Map<String, String> onPath = Map.of("PATH", path, "CDPATH", "/:/usr");
    Ran.in(work, onPath, "sh", "-c", name + " -z solo5-abi=hvt app.c -o x").silent();
    Ran.in(bin, "sh", name, "-c", work.resolve("app.c"), "-o", work.resolve("x.o")).silent();
    Ran.in(bin, "./" + name, "-c", work.resolve("app.c"), "-o", work.resolve("x.o")).silent();
    Path include = sdk.directory().resolve("include");
    Ran.in(include, "../bin/" + name, "-c", work.resolve("app.c"), "-o", work.resolve("x.o"))
        .silent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void saysWhichDirectoryIsMissing(String compiler) throws Exception {
    TestSdk sdk = TestSdk.export(compiler, work.resolve("sdk"));
    String cc = sdk.cc().getFileName().toString();
    TestSdk.write(work.resolve("app.c"), APP);
    Files.move(sdk.directory().resolve("lib"), work.resolve("lib"));
    assertEquals(
        new Ran(1, "", cc + ": Could not determine library path\n"),
        Ran.in(work, sdk.cc(), "app.c", "-o", "x"));
    assertEquals(
        new Ran(1, "", sdk.ld() + ": Could not determine library path\n"),
        Ran.in(work, sdk.ld(), "app.o", "-o", "x"));
    Files.move(sdk.directory().resolve("include"), work.resolve("include"));
    assertEquals(
        new Ran(1, "", cc + ": Could not determine include path\n"),
        Ran.in(work, sdk.cc(), "-c", "app.c"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void otherUsersMayUseIt(String compiler) throws Exception {
    TestSdk sdk = TestSdk.of(compiler);
    for (Path file : DirectoryTrees.files(sdk.directory())) {
      boolean runs = file.startsWith(sdk.bin());
      assertEquals(
          runs ? "rwxr-xr-x" : "rw-r--r--",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
    assertTrue(Files.getPosixFilePermissions(sdk.directory()).toString().contains("OTHERS_READ"));
  }

  /** A build that calls another compiler gets all it needs from pkg-config. */
  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void pkgConfigServesBuildsWithTheirOwnCompiler(String compiler) throws Exception {
    TestSdk.require("pkg-config");
    TestSdk sdk = TestSdk.export(compiler, work.resolve("an sdk = here"));
    Path files = sdk.directory().resolve("lib/pkgconfig");
    Map<String, String> environment = Map.of("PKG_CONFIG_PATH", files.toString());
    TestSdk.write(work.resolve("app.c"), APP);
    for (String abi : List.of("hvt", "spt", "virtio", "stub")) {
      String flags = "$(pkg-config --cflags --libs solo5-bindings-" + abi + ")";
      // What pkg-config prints is quoted for a shell.
      Ran.in(work, environment, "sh", "-c", "eval " + compiler + " " + flags + " app.c -o x")
          .silent();
      Ran.in(work, sdk.cc(), "-z", "solo5-abi=" + abi, "app.c", "-o", "y").silent();
      assertEquals(Symbols.global(work, "y"), Symbols.global(work, "x"));
    }
    Ran cc =
        Ran.in(
            work,
            environment,
            "sh",
            "-c",
            "eval \"$(pkg-config --variable=cc solo5-bindings-hvt) -dumpmachine\"");
    assertEquals(Ran.in(work, compiler, "-dumpmachine").out(), cc.out());
  }

  @Test
  void anotherLinkerMayBeChosen() throws Exception {
    TestSdk.require("ld");
    TestSdk.require("objcopy");
    Path directory = work.resolve("sdk");
    TestSdk.exporter("clang").export(TestSdk.request(directory, "ld", "objcopy"));
    TestSdk sdk = new TestSdk(directory, "clang");
    builds(sdk, "x");
    assertTrue(Ran.in(work, sdk.ld(), "-v").succeeded().out().startsWith("GNU ld"));
    assertTrue(Ran.in(work, sdk.objcopy(), "--version").out().startsWith("GNU objcopy"));
  }

  private void builds(TestSdk sdk, String name) throws Exception {
    TestSdk.write(work.resolve("app.c"), APP);
    Ran.in(work, sdk.cc(), "-c", "app.c", "-o", "app.o").silent();
    Ran.in(work, sdk.cc(), "-z", "solo5-abi=hvt", "app.o", "-o", name).silent();
    Ran.in(work, sdk.ld(), "-z", "solo5-abi=hvt", "app.o", "-o", "by-ld").silent();
    assertEquals(-1, Files.mismatch(work.resolve(name), work.resolve("by-ld")));
  }
}
