package dev.solo5.toolchain.sdk;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compiler and the linker of an SDK when they link. */
final class LinkCompilerTest {
  private static final String APP =
      """
      #include <solo5.h>
      int solo5_app_main(const struct solo5_start_info *info) { (void)info; return 0; }
      """;

  private static final String MANIFEST =
      """
      #define MFT_ENTRIES 1
      #include <mft_abi.h>
      MFT1_NOTE_DECLARE_BEGIN
      {
        .version = MFT_VERSION,
        .entries = MFT_ENTRIES,
        .e = { { .name = "", .type = MFT_RESERVED_FIRST } }
      }
      MFT1_NOTE_DECLARE_END
      """;

  @TempDir Path work;

  private TestSdk sdkWithObjects(String compiler) throws Exception {
    TestSdk sdk = TestSdk.of(compiler);
    TestSdk.write(work.resolve("app.c"), APP);
    TestSdk.write(work.resolve("manifest.c"), MANIFEST);
    Ran.in(work, sdk.cc(), "-c", "app.c").silent();
    Ran.in(work, sdk.cc(), "-c", "manifest.c").silent();
    return sdk;
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void aTargetThatDoesNotExistIsNamed(String compiler) throws Exception {
    TestSdk sdk = sdkWithObjects(compiler);
    for (Path program : List.of(sdk.cc(), sdk.ld())) {
      Ran ran = Ran.in(work, program, "-z", "solo5-abi=foo", "app.o", "manifest.o", "-o", "foo");
      assertEquals(1, ran.status());
      assertEquals(
          program.getFileName()
              + ": -z solo5-abi=foo: no such target, expected one of hvt spt stub virtio\n",
          ran.err());
    }
    // What only compiles needs no target.
    Ran.in(work, sdk.cc(), "-z", "solo5-abi=foo", "-c", "app.c").silent();
  }

  /** The NOTE of a source that the C elftool wrote, and of bytes, which ours writes. */
  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void compilesManifestsOfEitherElftoolToTheSameNote(String compiler) throws Exception {
    TestSdk sdk = TestSdk.of(compiler);
    TestSdk.write(
        work.resolve("theirs.c"),
        """
        #define MFT_ENTRIES 2
        #include "mft_abi.h"
        MFT1_NOTE_DECLARE_BEGIN
        {
          .version = MFT_VERSION,
          .entries = 2,
          .e = {
            { .name = "", .type = MFT_RESERVED_FIRST },
            { .name = "wan", .type = MFT_DEV_NET_BASIC }
          }
        }
        MFT1_NOTE_DECLARE_END
        """);
    byte[] note = new byte[32 + 2 * 104];
    ByteBuffer.wrap(note)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(0, 6)
        .putInt(4, note.length - 20)
        .put(8, "MFT1Solo5".getBytes(US_ASCII))
        .putInt(24, 1)
        .putInt(28, 2)
        .putInt(32 + 68, 1 << 30)
        .put(136, "wan".getBytes(US_ASCII))
        .putInt(136 + 68, 2);
    Ran.in(work, sdk.cc(), "-Wall", "-Wextra", "-Werror", "-c", "theirs.c").silent();
    String copy = ".note.solo5.manifest=note.bin";
    Ran.in(work, "objcopy", "--dump-section", copy, "theirs.o", "copy.o").silent();
    assertArrayEquals(note, Files.readAllBytes(work.resolve("note.bin")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void linksEachTarget(String compiler) throws Exception {
    TestSdk sdk = sdkWithObjects(compiler);
    for (String abi : List.of("hvt", "spt", "virtio", "stub")) {
      Ran.in(work, sdk.cc(), "-z", "solo5-abi=" + abi, "app.o", "manifest.o", "-o", abi).silent();
      Ran headers = Ran.in(work, "readelf", "-hlnW", abi).succeeded();
      assertTrue(headers.out().contains("EXEC (Executable file)"), headers.out());
      assertTrue(headers.out().contains("/nonexistent/solo5/"), headers.out());
      assertTrue(abi.equals("stub") || headers.out().contains("Solo5"), headers.out());
      assertFalse(headers.out().contains("DYNAMIC"), headers.out());
      assertFalse(headers.out().contains("Build ID"), headers.out());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void compilesAndLinksAtOnce(String compiler) throws Exception {
    TestSdk sdk = sdkWithObjects(compiler);
    Ran.in(work, sdk.cc(), "-g", "-O2", "-static", "app.c", "manifest.c", "-z", "solo5-abi=spt")
        .silent();
    assertEquals("spt", abi("a.out"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void compilerAndLinkerMakeTheSame(String compiler) throws Exception {
    TestSdk sdk = sdkWithObjects(compiler);
    for (String abi : List.of("hvt", "spt", "virtio", "stub")) {
      Ran.in(work, sdk.cc(), "-z", "solo5-abi=" + abi, "app.o", "manifest.o", "-o", "by-cc")
          .silent();
      Ran.in(work, sdk.ld(), "-z", "solo5-abi=" + abi, "-o", "by-ld", "app.o", "manifest.o")
          .silent();
      assertEquals(-1, Files.mismatch(work.resolve("by-cc"), work.resolve("by-ld")), abi);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void targetMayStandAnywhereAndTheLastWins(String compiler) throws Exception {
    TestSdk sdk = sdkWithObjects(compiler);
    for (Path tool : List.of(sdk.cc(), sdk.ld())) {
      Ran.in(work, tool, "app.o", "-o", "x", "-z", "solo5-abi=spt").silent();
      assertEquals("spt", abi("x"));
      Ran.in(work, tool, "-z", "solo5-abi=none", "app.o", "-z", "solo5-abi=hvt", "-o", "x")
          .silent();
      assertEquals("hvt", abi("x"));
      Ran.in(work, tool, "-z", "now", "app.o", "-z", "solo5-abi=hvt", "-o", "x", "-z").silent();
      assertEquals("hvt", abi("x"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void otherSpellingsOfTheTargetAreTheLinkers(String compiler) throws Exception {
    TestSdk sdk = sdkWithObjects(compiler);
    List<String> spellings =
        compiler.equals("gcc")
            ? List.of("-zsolo5-abi=hvt", "-Wl,-z,solo5-abi=hvt")
            : List.of("-Wl,-z,solo5-abi=hvt");
    for (String spelling : spellings) {
      Ran ran = Ran.in(work, sdk.cc(), "app.o", spelling, "-o", "x").succeeded();
      assertTrue(ran.err().contains("solo5-abi=hvt"), "the linker warns: " + ran);
      assertEquals("none", abi("x"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void stubIsTheCompilersDefault(String compiler) throws Exception {
    TestSdk sdk = sdkWithObjects(compiler);
    TestSdk.write(
        work.resolve("conftest.c"), "#include <stdint.h>\nint main(void) { return 0; }\n");
    Ran.in(work, sdk.cc(), "-o", "conftest", "conftest.c").silent();
    Ran.in(work, sdk.cc(), "-o", "conftest", "-g", "-O2", "conftest.c", "-lpthread", "-lm")
        .silent();
    assertTrue(Symbols.global(work, "conftest").contains("solo5_console_write"));
    TestSdk.write(
        work.resolve("conftest.c"), "char fopen();\nint main(void) { return fopen(); }\n");
    Ran missing = Ran.in(work, sdk.cc(), "-o", "conftest", "conftest.c", "-fno-builtin");
    assertNotEquals(0, missing.status());
    assertTrue(missing.err().contains("fopen"), missing.err());
    Ran library = Ran.in(work, sdk.cc(), "-o", "conftest", "app.c", "-lnosuchlibrary");
    assertNotEquals(0, library.status());
    assertTrue(library.err().contains("nosuchlibrary"), library.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void withoutATargetTheLinkerAddsNothing(String compiler) throws Exception {
    TestSdk sdk = sdkWithObjects(compiler);
    TestSdk.write(work.resolve("bare.c"), "void _start(void) { }\n");
    Ran.in(work, sdk.cc(), "-c", "bare.c").silent();
    Ran.in(work, sdk.ld(), "bare.o", "-o", "x").silent();
    assertFalse(Symbols.global(work, "x").contains("solo5_exit"));
    Ran.in(work, sdk.cc(), "-z", "solo5-abi=", "bare.o", "-o", "x").silent();
    assertFalse(Symbols.global(work, "x").contains("solo5_exit"));
    Ran.in(work, sdk.ld(), "-r", "app.o", "manifest.o", "-o", "joined.o").silent();
    assertEquals(List.of("__solo5_mft1_note", "solo5_app_main"), Symbols.global(work, "joined.o"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void saysWhatIsMissing(String compiler) throws Exception {
    TestSdk sdk = sdkWithObjects(compiler);
    for (Path tool : List.of(sdk.cc(), sdk.ld())) {
      Ran unknown = Ran.in(work, tool, "-z", "solo5-abi=nosuch", "app.o", "-o", "x");
      assertEquals(1, unknown.status());
      assertTrue(unknown.err().contains("solo5_nosuch.lds"), unknown.err());
      Ran noMain = Ran.in(work, tool, "-z", "solo5-abi=hvt", "manifest.o", "-o", "x");
      assertEquals(1, noMain.status());
      assertTrue(noMain.err().contains("solo5_app_main"), noMain.err());
      Ran.in(work, tool, "-z", "solo5-abi=stub", "manifest.o", "-o", "x").silent();
      Ran.in(work, tool, "-z", "solo5-abi=hvt", "app.o", "-o", "x").silent();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void archivesAndBindingsResolveEachOther(String compiler) throws Exception {
    TestSdk sdk = sdkWithObjects(compiler);
    TestSdk.write(
        work.resolve("one.c"),
        """
        #include <solo5.h>
        int two(int);
        int one(int x) { return x ? two(x) : (int)solo5_clock_wall(); }
        void *memcpy(void *to, const void *from, unsigned long n) { (void)from; (void)n; return to; }
        int printf(void) { return 1; }
        """);
    TestSdk.write(work.resolve("two.c"), "int one(int); int two(int x) { return one(x - 1); }\n");
    TestSdk.write(
        work.resolve("main.c"),
        """
        #include <solo5.h>
        int one(int);
        int solo5_app_main(const struct solo5_start_info *info) { (void)info; return one(3); }
        """);
    for (String source : List.of("one", "two", "main")) {
      Ran.in(work, sdk.cc(), "-O0", "-c", source + ".c").silent();
      Ran.in(work, "ar", "rc", "lib" + source + ".a", source + ".o").silent();
    }
    Ran.in(work, "ar", "rc", "libmft.a", "manifest.o").silent();
    Ran.in(
            work,
            sdk.cc(),
            "-z",
            "solo5-abi=hvt",
            "-u",
            "__solo5_mft1_note",
            "-o",
            "x",
            "-L.",
            "-lmain",
            "-Wl,--start-group",
            "-lone",
            "-ltwo",
            "-Wl,--end-group",
            "libmft.a",
            "-Wl,--allow-multiple-definition")
        .silent();
    Ran.in(
            work,
            sdk.ld(),
            "-z",
            "solo5-abi=hvt",
            "-u",
            "__solo5_mft1_note",
            "-o",
            "y",
            "libmain.a",
            "--start-group",
            "libone.a",
            "libtwo.a",
            "--end-group",
            "libmft.a")
        .silent();
    assertTrue(Symbols.global(work, "x").containsAll(List.of("one", "two", "__solo5_mft1_note")));
    assertEquals(Symbols.global(work, "x"), Symbols.global(work, "y"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void linksWithVeryManyArguments(String compiler) throws Exception {
    TestSdk sdk = sdkWithObjects(compiler);
    List<Object> command = new ArrayList<>(List.of(sdk.cc(), "-z", "solo5-abi=hvt"));
    for (int i = 0; i < 450; i++) {
      String name = "object " + i + ".o";
      Files.copy(work.resolve("app.o"), work.resolve(name));
      command.add(name);
    }
    command.addAll(List.of("-Wl,--allow-multiple-definition", "-o", "x"));
    Ran.in(work, command.toArray()).silent();
    assertEquals("hvt", abi("x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void showsTheCommandWhenAsked(String compiler) throws Exception {
    TestSdk sdk = sdkWithObjects(compiler);
    Ran cc = Ran.in(work, Map.of("__V", "1"), sdk.cc(), "-z", "solo5-abi=hvt", "app.o", "-o", "x");
    assertTrue(cc.err().contains("-l :solo5_hvt.o -z max-page-size=0x1000 -static app.o -o x"));
    Ran ld = Ran.in(work, Map.of("__V", "1"), sdk.ld(), "-z", "solo5-abi=hvt", "app.o", "-o", "x");
    assertTrue(ld.err().contains("-z max-page-size=0x1000 -static -T solo5_hvt.lds"), ld.err());
    Ran objcopy = Ran.in(work, Map.of("__V", "1"), sdk.objcopy(), "app.o", "y.o").succeeded();
    assertTrue(objcopy.err().endsWith("app.o y.o\n"), objcopy.err());
  }

  /** The target in the ABI note of an image, {@code none} when it has no such note. */
  private String abi(String image) throws IOException, InterruptedException {
    Ran dumped = Ran.in(work, "readelf", "-x", ".note.solo5.abi", image).succeeded();
    // Type, name, then target and version: the first word after the padded name "Solo5".
    return dumped
        .out()
        .lines()
        .filter(line -> line.contains("0x"))
        .map(line -> line.substring(13, 49).replace(" ", ""))
        .reduce(String::concat)
        .map(hex ->
            switch (hex.substring(hex.indexOf("536f6c6f3500") + 16).substring(0, 8)) {
              case "01000000" -> "hvt";
              case "02000000" -> "spt";
              default -> hex;
            })
        .orElse("none");
  }
}
