package dev.solo5.build.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.solo5.toolchain.store.StampedMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathContentTest {
  @TempDir private Path root;

  private Path classes = Path.of("");

  @BeforeEach
  void fill() throws IOException {
    classes = Files.createDirectories(root.resolve("classes/org/example")).resolve("../..");
    Files.writeString(classes.resolve("org/example/Main.class"), "main");
    Files.writeString(root.resolve("lib.jar"), "jar");
  }

  /** Long after the files were written, as far as it knows. */
  private String digest(Path... classPath) throws IOException {
    InstantSource later = InstantSource.offset(InstantSource.system(), Duration.ofHours(1));
    return new ClassPathContent(new StampedMemory(root.resolve("memory"), List.of()), later)
        .digest(List.of(classPath));
  }

  @Test
  void isTheSameAnywhere() throws IOException {
    Path copy = Files.createDirectories(root.resolve("elsewhere/org/example")).resolve("../..");
    Files.writeString(copy.resolve("org/example/Main.class"), "main");
    assertEquals(digest(classes), digest(copy));
  }

  @Test
  void isAnotherForOtherBytesNamesAndOrders() throws IOException {
    String before = digest(classes, root.resolve("lib.jar"));
    assertEquals(before, digest(classes, root.resolve("lib.jar")));
    assertNotEquals(before, digest(root.resolve("lib.jar"), classes));

    Files.writeString(classes.resolve("org/example/Main.class"), "niam");
    String changed = digest(classes, root.resolve("lib.jar"));
    assertNotEquals(before, changed);

    Files.writeString(classes.resolve("org/example/More.class"), "");
    assertNotEquals(changed, digest(classes, root.resolve("lib.jar")));

    Files.delete(classes.resolve("org/example/More.class"));
    Files.writeString(classes.resolve("org/example/Main.class"), "main");
    assertEquals(before, digest(classes, root.resolve("lib.jar")));
  }

  @Test
  void readsWhatIsTooYoungEachTime() throws IOException {
    InstantSource now = InstantSource.fixed(Instant.EPOCH);
    Path memory = root.resolve("memory");
    new ClassPathContent(new StampedMemory(memory, List.of()), now).digest(List.of(classes));
    assertFalse(Files.exists(memory));
  }
}
