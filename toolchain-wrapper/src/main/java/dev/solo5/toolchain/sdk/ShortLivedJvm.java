package dev.solo5.toolchain.sdk;

import dev.solo5.elf.Target;
import java.util.List;

/**
 * Options of JVMs that run one of the project's programs once, measured for a short start. An
 * ahead-of-time cache is recorded with the same options that use it.
 */
public final class ShortLivedJvm {
  /**
   * For every program: the first compiler only, the smallest collector, a heap of one size on every
   * machine, on which a cache depends (guest memory is not in it), no performance file, no profiles
   * in the cache, which a thread would replay at the start. Nothing that the JVM itself has to say
   * may mix with the console of a guest.
   */
  public static final List<String> OPTIONS =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmx256m",
          "-XX:-UsePerfData",
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-AOTRecordTraining",
          "-XX:-AOTReplayTraining",
          "-Xlog:disable",
          "-XX:+DisplayVMOutputToStderr");

  /** Compiles only what is really hot. */
  public static final List<String> LATE_COMPILER = List.of("-XX:CompileThresholdScaling=10");

  private static final List<String> NO_COMPILER = List.of("-Xint");

  private ShortLivedJvm() {}

  /**
   * Further options for the tender of a target: that of spt only waits once its guest runs, so
   * nothing is worth compiling; that of hvt works for its guest until the end.
   */
  public static List<String> ofTender(Target target) {
    return target == Target.SPT ? NO_COMPILER : LATE_COMPILER;
  }
}
