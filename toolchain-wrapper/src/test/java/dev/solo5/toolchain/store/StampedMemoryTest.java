package dev.solo5.toolchain.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StampedMemoryTest {
  private static final List<String> ANSWER = List.of("one", "", "line\nbreak");

  @TempDir Path root;

  private StampedMemory memory(String surroundings) {
    return new StampedMemory(root.resolve("memory"), List.of(surroundings));
  }

  private static Optional<List<String>> recalled(StampedMemory memory, String subject) {
    return memory.recall(subject, List::copyOf);
  }

  @Test
  void answerHoldsForTheSameSubjectAndSurroundings() {
    memory("gcc").remember("spt", ANSWER, StampedMemory.look(List.of()).orElseThrow());
    assertEquals(Optional.of(ANSWER), recalled(memory("gcc"), "spt"));
    assertEquals(Optional.empty(), recalled(memory("gcc"), "hvt"));
    assertEquals(Optional.empty(), recalled(memory("clang"), "spt"));
  }

  @Test
  void answerHoldsWhileFilesAreAsTheyWereSeen() throws Exception {
    Path jar = Files.writeString(root.resolve("jar"), "jar");
    Path missing = root.resolve("missing");
    var seen = StampedMemory.look(List.of(jar, missing)).orElseThrow();
    memory("gcc").remember("spt", ANSWER, seen);
    assertEquals(Optional.of(ANSWER), recalled(memory("gcc"), "spt"));
    Files.writeString(missing, "here now");
    assertEquals(Optional.empty(), recalled(memory("gcc"), "spt"));
    Files.delete(missing);
    Files.writeString(jar, "other jar");
    assertEquals(Optional.empty(), recalled(memory("gcc"), "spt"));
  }

  @Test
  void whatAnotherVersionWroteIsNotKnown() throws Exception {
    memory("gcc").remember("spt", ANSWER, StampedMemory.look(List.of()).orElseThrow());
    try (var files = Files.list(root.resolve("memory"))) {
      Files.writeString(files.findFirst().orElseThrow(), "#Properties\npath=/usr/bin/cc\n");
    }
    assertEquals(Optional.empty(), recalled(memory("gcc"), "spt"));
  }
}
