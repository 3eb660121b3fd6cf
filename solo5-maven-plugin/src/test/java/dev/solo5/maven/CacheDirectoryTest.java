package dev.solo5.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.toolchain.process.BuildHost;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CacheDirectoryTest {
  private static final Path BASE = Path.of("/project");
  private static final Map<String, String> BOTH =
      Map.of("XDG_CACHE_HOME", "/cache", "HOME", "/home/me");

  @Test
  void isTheConfiguredOneFirst() {
    assertEquals(
        Path.of("/mine"), CacheDirectory.of(Optional.of(Path.of("/mine")), host(BOTH), BASE));
  }

  @Test
  void isTheUsersAsXdgSays() {
    assertEquals(Path.of("/cache/solo5"), CacheDirectory.of(Optional.empty(), host(BOTH), BASE));
    assertEquals(
        Path.of("/home/me/.cache/solo5"),
        CacheDirectory.of(Optional.empty(), host(Map.of("HOME", "/home/me")), BASE));
  }

  @Test
  void isInTheProjectWhenTheUserHasNone() {
    assertEquals(
        Path.of("/project/target/solo5/cache"),
        CacheDirectory.of(Optional.empty(), host(Map.of()), BASE));
  }

  private static BuildHost host(Map<String, String> environment) {
    return new BuildHost(
        environment,
        command -> {
          throw new AssertionError("nothing is started");
        },
        InstantSource.system(),
        1);
  }
}
