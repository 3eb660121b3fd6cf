package dev.solo5.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands that start a JVM like this one. */
final class Jvm {
  /** What the Maven plugin and an SDK give each tender, and what the floor gets too. */
  private static final List<String> LEAN =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-XX:-UsePerfData",
          "-Xmx256m",
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-AOTRecordTraining",
          "-XX:-AOTReplayTraining");

  /** A tender that could not write its cache once it has confined itself must not do so. */
  private static final String UNCONFINED = "-Dsolo5.sandbox=off";

  private final Path work;

  /**
   * @param work where caches go
   */
  Jvm(Path work) {
    this.work = work;
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
        command(List.of(), List.of("-XX:AOTCacheOutput=" + cache, UNCONFINED), main, arguments);
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

  private static List<String> command(
      List<String> flags, List<String> cacheFlags, String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(LEAN);
    command.addAll(flags);
    command.addAll(cacheFlags);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main);
    command.addAll(List.of(arguments));
    return command;
  }
}
