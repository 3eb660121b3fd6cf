package dev.solo5.toolchain.process;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The machine as a build sees it; a test replaces any part.
 *
 * @param environment environment variables: {@code PATH}, {@code HOME}, {@code XDG_CACHE_HOME} are
 *     read
 * @param processes how programs are started
 * @param clock the time, compared with modification times of files
 * @param parallelism how many compilers may run at once, at least 1
 * @param progress hears of long work
 */
public record BuildHost(
    Map<String, String> environment,
    ProcessStarter processes,
    InstantSource clock,
    int parallelism,
    Progress progress) {
  public BuildHost {
    environment = Map.copyOf(environment);
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism " + parallelism + ", expected at least 1");
    }
  }

  /** A machine that reports no progress. */
  public BuildHost(
      Map<String, String> environment,
      ProcessStarter processes,
      InstantSource clock,
      int parallelism) {
    this(environment, processes, clock, parallelism, Progress.UNHEARD);
  }

  /** The same machine; {@code listener} hears of long work. */
  public BuildHost with(Progress listener) {
    return new BuildHost(environment, processes, clock, parallelism, listener);
  }

  /** This machine, as this process sees it. */
  public static BuildHost system() {
    Map<String, String> environment = System.getenv();
    return new BuildHost(
        environment,
        new SystemProcesses(environment),
        InstantSource.system(),
        Runtime.getRuntime().availableProcessors());
  }

  /** The directories of {@code PATH} that are absolute, in order. */
  public List<Path> searchPath() {
    return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .flatMap(entry -> absolute(entry).stream())
        .toList();
  }

  /** The absolute path in a variable; empty when it is unset, empty, relative or not a path. */
  public Optional<Path> directory(String variable) {
    return absolute(environment.getOrDefault(variable, ""));
  }

  /** Where a user's caches are, as the XDG base directory specification says; ours in it. */
  public Optional<Path> cacheDirectory() {
    return directory("XDG_CACHE_HOME")
        .or(() -> directory("HOME").map(home -> home.resolve(".cache")))
        .map(cache -> cache.resolve("solo5"));
  }

  /**
   * Variables that may decide what a compiler makes, as {@code NAME=VALUE}: part of its identity.
   */
  public List<String> deciding() {
    return CompilerEnvironment.deciding(environment);
  }

  private static Optional<Path> absolute(String text) {
    try {
      return Optional.of(Path.of(text)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
