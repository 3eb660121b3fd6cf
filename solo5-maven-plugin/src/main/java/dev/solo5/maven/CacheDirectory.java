package dev.solo5.maven;

import dev.solo5.toolchain.process.BuildHost;
import java.nio.file.Path;
import java.util.Optional;

/** Where things are kept that are the same for all projects of a user. */
final class CacheDirectory {
  private CacheDirectory() {}

  /** The configured directory, else the user's, else one in the project. */
  static Path of(Optional<Path> configured, BuildHost host, Path base) {
    return configured.or(host::cacheDirectory).orElse(base.resolve("target/solo5/cache"));
  }
}
