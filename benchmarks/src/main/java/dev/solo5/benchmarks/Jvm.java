package dev.solo5.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands that start a JVM like this one. */
final class Jvm {
  private static final List<String> LEAN =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xshare:auto",
          "--enable-native-access=ALL-UNNAMED");

  private final Path work;

  /**
   * @param work where caches go
   */
  Jvm(Path work) {
    this.work = work;
  }

  /** Starts a main class with the flags that the Maven plugin gives a tender. */
  List<String> command(String main, String... arguments) {
    return command(List.of(), main, arguments);
  }

  /**
   * The same with an ahead-of-time cache, made here by one run.
   *
   * @throws IOException if that run fails
   */
  List<String> cachedCommand(String main, String... arguments)
      throws IOException, InterruptedException {
    Path cache = work.resolve(main + ".aot");
    Files.deleteIfExists(cache);
    List<String> training = command(List.of("-XX:AOTCacheOutput=" + cache), main, arguments);
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
    return command(List.of("-XX:AOTCache=" + cache), main, arguments);
  }

  private static List<String> command(List<String> flags, String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(LEAN);
    command.addAll(flags);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main);
    command.addAll(List.of(arguments));
    return command;
  }
}
