package dev.solo5.toolchain.bindings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EntryKeysTest {
  @TempDir Path root;

  private EntryKeys keys(String stamp, String compiler) {
    return new EntryKeys(root, Optional.of(stamp), compiler);
  }

  @Test
  void keyHoldsForTheSameJarsAndCompiler() throws Exception {
    Path entry = Files.createDirectories(root.resolve("bindings/abc"));
    keys("jars", "gcc").remember("bindings", "spt", entry);
    assertEquals(Optional.of(entry), keys("jars", "gcc").recall("bindings", "spt"));
    assertEquals(Optional.empty(), keys("jars", "gcc").recall("bindings", "hvt"));
    assertEquals(Optional.empty(), keys("other jars", "gcc").recall("bindings", "spt"));
    assertEquals(Optional.empty(), keys("jars", "clang").recall("bindings", "spt"));
  }

  @Test
  void entryThatIsGoneIsNotKnown() throws Exception {
    Path entry = Files.createDirectories(root.resolve("bindings/abc"));
    keys("jars", "gcc").remember("bindings", "spt", entry);
    Files.delete(entry);
    assertEquals(Optional.empty(), keys("jars", "gcc").recall("bindings", "spt"));
  }

  @Test
  void filesWithoutAStampAreNeverKnown() throws Exception {
    Path entry = Files.createDirectories(root.resolve("bindings/abc"));
    var keys = new EntryKeys(root, Optional.empty(), "gcc");
    keys.remember("bindings", "spt", entry);
    assertEquals(Optional.empty(), keys.recall("bindings", "spt"));
  }
}
