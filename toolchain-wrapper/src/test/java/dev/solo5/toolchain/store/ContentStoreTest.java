package dev.solo5.toolchain.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.CacheUnusable;
import dev.solo5.toolchain.process.InParallel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContentStoreTest {
  private final AtomicInteger made = new AtomicInteger();
  @TempDir Path temporary;
  private ContentStore store;

  @BeforeEach
  void open() throws IOException {
    store = ContentStore.open(temporary.resolve("cache"));
  }

  private Path entry() throws Exception {
    return store.entry(
        "kind",
        "key",
        directory -> {
          made.incrementAndGet();
          Files.writeString(Files.createDirectory(directory.resolve("d")).resolve("f"), "text");
        });
  }

  @Test
  void entryIsMadeOnce() throws Exception {
    assertEquals("text", Files.readString(entry().resolve("d/f")));
    assertEquals(entry(), entry());
    assertEquals(1, made.get());
  }

  @Test
  void damagedEntryIsMadeAgain() throws Exception {
    Files.writeString(entry().resolve("d/f"), "tex!");
    assertEquals("text", Files.readString(entry().resolve("d/f")));
    Files.delete(entry().resolve("d/f"));
    assertEquals("text", Files.readString(entry().resolve("d/f")));
    Files.delete(entry().resolve("digests"));
    entry();
    Files.writeString(entry().resolve("further"), "");
    assertFalse(Files.exists(entry().resolve("further")));
    assertEquals(5, made.get());
  }

  @Test
  void oneMakesWhileOthersWait() throws Exception {
    List<Path> entries =
        InParallel.map(
            8, Collections.nCopies(8, store), each -> each.entry("kind", "key", this::makeSlowly));
    assertEquals(1, Set.copyOf(entries).size());
    assertEquals(1, made.get());
  }

  private void makeSlowly(Path directory) throws IOException, InterruptedException {
    made.incrementAndGet();
    Files.writeString(directory.resolve("f"), "half");
    Thread.sleep(20);
    Files.writeString(directory.resolve("f"), "whole");
  }

  @Test
  void failedMakingLeavesNothing() throws Exception {
    var thrown =
        assertThrows(
            ToolchainException.class,
            () ->
                store.entry(
                    "kind",
                    "key",
                    directory -> {
                      Files.writeString(directory.resolve("half"), "");
                      throw new IOException("disk full");
                    }));
    assertInstanceOf(CacheUnusable.class, thrown.problem());
    assertTrue(thrown.problem().message().contains("disk full"), thrown.problem().message());
    assertEquals(List.of(), DirectoryTrees.files(store.root().resolve("temporary")));
    assertEquals("text", Files.readString(entry().resolve("d/f")));
  }

  @Test
  void fileInPlaceOfTheDirectoryIsRefused() throws Exception {
    Path file = Files.writeString(temporary.resolve("file"), "");
    assertThrows(IOException.class, () -> ContentStore.open(file));
    assertFalse(ContentStore.canBeKeptIn(file));
    assertFalse(ContentStore.canBeKeptIn(file.resolve("below")));
  }
}
