package dev.solo5.benchmarks;

import dev.solo5.toolchain.sdk.ShortLivedJvm;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands that start a JVM like this one. */
final class Jvm {
  /** A tender that could not write its cache once it has confined itself must not do so. */
  private static final String UNCONFINED = "-Dsolo5.sandbox=off";

  private final Path work;
  private final String classPath;

  /**
   * @param work where caches go
   * @param ownJar the jar of this module
   */
  Jvm(Path work, Path ownJar) {
    this.work = work;
    this.classPath = jars(System.getProperty("java.class.path"), ownJar);
  }

  /** A cache knows classes of jars only. */
  private static String jars(String classPath, Path ownJar) {
    StringBuilder jars = new StringBuilder(ownJar.toString());
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      if (entry.endsWith(".jar")) {
        jars.append(File.pathSeparatorChar).append(entry);
      }
    }
    return jars.toString();
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
    command.add("-cp");
    command.add(classPath);
    command.add(main);
    command.addAll(List.of(arguments));
    return command;
  }
}
