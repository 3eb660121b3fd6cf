package dev.solo5.benchmarks;

import dev.solo5.toolchain.sdk.ShortLivedJvm;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Commands that start a JVM like this one.
 *
 * @param work where caches go
 * @param ownJar the jar of this module
 */
record Jvm(Path work, Path ownJar) {
  /** A tender that could not write its cache once it has confined itself must not do so. */
  private static final String UNCONFINED = "-Dsolo5.sandbox=off";

  /** A cache knows classes of jars only. */
  private String classPath() {
    String[] entries = System.getProperty("java.class.path").split(File.pathSeparator, -1);
    return Stream.concat(
            Stream.of(ownJar.toString()),
            Stream.of(entries).filter(entry -> entry.endsWith(".jar")))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Starts a main class with the flags of a tender. */
  List<String> command(List<String> flags, String main, String... arguments) {
    return command(flags, List.of(), main, arguments);
  }

  /**
   * The same with an ahead-of-time cache, made here by one run.
   *
   * @throws IOException if that run fails
   */
  List<String> cachedCommand(List<String> flags, String main, String... arguments)
      throws IOException, InterruptedException {
    Path cache = work.resolve(main + ".aot");
    Files.deleteIfExists(cache);
    List<String> training =
        command(flags, List.of("-XX:AOTCacheOutput=" + cache, UNCONFINED), main, arguments);
    Path log = work.resolve(main + ".aot.log");
    int status =
        new ProcessBuilder(training)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    if (status != 0 || !Files.exists(cache)) {
      throw new IOException(
          "no ahead-of-time cache for " + main + ", status " + status + ": " + log);
    }
    return command(flags, List.of("-XX:AOTCache=" + cache), main, arguments);
  }

  private List<String> command(
      List<String> flags, List<String> cacheFlags, String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ShortLivedJvm.OPTIONS);
    command.addAll(flags);
    command.addAll(cacheFlags);
    command.addAll(List.of("-cp", classPath(), main));
    command.addAll(List.of(arguments));
    return command;
  }
}
