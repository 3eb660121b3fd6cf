package dev.solo5.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.manifest.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Typed launchers, text for text; the module launcher compiles the same files and uses them. */
class LauncherSourceGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/launcher");

  private static final List<LauncherClass> CLASSES =
      List.of(
          launcher("HelloUnikernel", "hello"),
          launcher("StorageUnikernel", "storage", new Device.Block("storage")),
          launcher(
              "RouterUnikernel",
              "router",
              new Device.Net("inside"),
              new Device.Net("outside"),
              new Device.Block("log")),
          launcher(
              "OddUnikernel",
              "odd",
              new Device.Block("class"),
              new Device.Net("0lan"),
              new Device.Block("a"),
              new Device.Net("A"),
              new Device.Block("getClass"),
              new Device.Block("start"),
              new Device.Net("launcher"),
              new Device.Net("true")));

  @ParameterizedTest
  @FieldSource("CLASSES")
  void sourcesAreAsTheyWere(LauncherClass launcher) throws IOException {
    String source = LauncherSource.of(launcher, "1.0");
    Path golden = GOLDEN.resolve(launcher.className() + ".java");
    if (Boolean.getBoolean("solo5.golden.write")) {
      Files.writeString(golden, source);
    }
    assertEquals(Files.readString(golden), source);
  }

  @Test
  void everyGoldenFileIsChecked() throws IOException {
    try (var files = Files.list(GOLDEN)) {
      assertEquals(
          CLASSES.stream().map(launcher -> launcher.className() + ".java").sorted().toList(),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hello, HelloUnikernel",
    "key-value.store, KeyValueStoreUnikernel",
    "7zip, _7zipUnikernel",
    "-, Unikernel",
    "Web_2, Web2Unikernel"
  })
  void classesAreCalledAfterTheUnikernel(String unikernel, String name) {
    assertEquals(name, LauncherClass.defaultName(unikernel));
    assertTrue(LauncherClass.isClass(name));
  }

  @ParameterizedTest
  @CsvSource({
    "org.example, org.example",
    "com.my-firm.new, com.my_firm.new_",
    "com.3com, com._3com",
    "'', __",
    "a..b, a.__.b"
  })
  void packagesAreCalledAfterTheGroup(String group, String name) {
    assertEquals(name, LauncherClass.defaultPackage(group));
  }

  @Test
  void namesThatJavaRefusesAreRefused() {
    assertFalse(LauncherClass.isPackage("org.new"));
    assertFalse(LauncherClass.isPackage(""));
    assertFalse(LauncherClass.isClass("a.B"));
    assertFalse(LauncherClass.isClass("class"));
    assertThrows(
        IllegalArgumentException.class,
        () -> new LauncherClass("org.example", "1st", "a", "b", List.of()));
    assertThrows(
        IllegalArgumentException.class, () -> new LauncherClass("", "A", "a", "b", List.of()));
  }

  private static LauncherClass launcher(String name, String unikernel, Device... devices) {
    return new LauncherClass("org.example", name, unikernel, "target/solo5", List.of(devices));
  }
}
